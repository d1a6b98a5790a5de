import { never } from '#lib/result.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, Hidden, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { changePlan } from '../change-plan.action.ts'
import { planOf } from '../plan-of.queries.ts'
import { type Project, projectFor } from '../project-for.queries.ts'
import { Advice, afterQuestion, questionCaption, questionPath } from './guide.view.tsx'
import planPage from './plan.page.tsx'
import { type WrittenQuestion, writtenQuestions } from './plan-questions.form.ts'

/** One page for each question of the plan that is answered in words: filled with what is there, with advice over it. */
export const questionPages: readonly AnyPage[] = (Object.keys(writtenQuestions) as WrittenQuestion[]).map(questionPage)

const changedMeanwhile =
  'Somebody else changed this plan while you were writing. Your words are still here. Check the plan, then save again to replace it'

function questionPage(question: WrittenQuestion): AnyPage {
  const { title, form, advice, lookUp } = { lookUp: undefined, ...writtenQuestions[question] }
  const first = Object.keys(form)[0] ?? ''

  function Question({
    project,
    version,
    answers,
    problems = {},
  }: {
    project: Project
    version: string
    answers: URLSearchParams
    problems?: Problems
  }) {
    return (
      <Form problems={problems} title={title} caption={questionCaption(project, question)}>
        <Advice>{advice}</Advice>
        {lookUp && (
          <p>
            <a href={href(lookUp.path, { project: project.slug })}>{lookUp.words}</a>
          </p>
        )}
        <Hidden name="version" value={version} />
        <AskAll form={form} answers={answers} problems={problems} />
        <Button>Save and continue</Button>
      </Form>
    )
  }

  return page({
    path: questionPath(question),
    allow: 'projects.plan',

    async get({ db, params }) {
      const project = await projectFor(db, params.project)
      return view(title, <Question project={project} version={String(project.version)} answers={answersOf(project)} />, backToPlan(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const drawn = (problems: Problems, version: string) =>
        again(title, <Question project={project} version={version} answers={answers} problems={problems} />, backToPlan(params.project))
      const read = readForm(form, answers)
      const version = answers.get('version') ?? ''
      if ('problems' in read) return drawn(read.problems, version)
      const { values } = read
      const saved = await changePlan(work, project, Number(/^\d{1,9}$/.exec(version)?.[0] ?? 0), {
        ...values,
        ...('decidedOn' in values && { decidedOn: values.decidedOn ?? null }),
        ...('claimedLevel' in values && { claimedLevel: values.claimedLevel ?? null }),
      })
      if (saved.ok) return goTo(afterQuestion(project.slug, await planOf(work.db, await projectFor(work.db, params.project)), question))
      switch (saved.because) {
        case 'project-closed':
          return drawn({ [first]: 'This project is closed, so its plan cannot change' }, version)
        case 'changed-meanwhile':
          return drawn({ [first]: changedMeanwhile }, String(project.version))
        default:
          return never(saved)
      }
    },
  })
}

/** The way back from a page of the plan. */
export const backToPlan = (slug: string) => ({ back: { href: href(planPage, { project: slug }), text: 'Back to the plan' } })

import { never } from '#lib/result.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, Hidden, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { changePlan } from '../change-plan.action.ts'
import { projectFor } from '../project-for.queries.ts'
import planPage from './plan.page.tsx'
import { type Section, sections } from './plan-sections.form.ts'

/** One page for each part of the plan: its questions, filled with what is there. */
export const sectionPages: readonly AnyPage[] = (Object.keys(sections) as Section[]).map(sectionPage)

function sectionPage(section: Section): AnyPage {
  const { title, form } = sections[section]

  function Section({ name, version, answers, problems = {} }: { name: string; version: string; answers: URLSearchParams; problems?: Problems }) {
    return (
      <Form problems={problems} title={title} caption={name}>
        <Hidden name="version" value={version} />
        <AskAll form={form} answers={answers} problems={problems} />
        <Button>Save</Button>
      </Form>
    )
  }

  return page({
    path: `/projects/:project/plan/${section}`,
    allow: 'projects.plan',

    async get({ db, params }) {
      const project = await projectFor(db, params.project)
      return view(title, <Section name={project.title} version={String(project.version)} answers={answersOf(project)} />, backTo(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const drawn = (problems: Problems, version: string) =>
        again(title, <Section name={project.title} version={version} answers={answers} problems={problems} />, backTo(params.project))
      const read = readForm(form, answers)
      const version = answers.get('version') ?? ''
      if ('problems' in read) return drawn(read.problems, version)
      const { values } = read
      const saved = await changePlan(work, project, Number(/^\d{1,9}$/.exec(version)?.[0] ?? 0), {
        ...values,
        ...('decidedOn' in values && { decidedOn: values.decidedOn ?? null }),
        ...('claimedLevel' in values && { claimedLevel: values.claimedLevel ?? null }),
      })
      if (saved.ok) return goTo(href(planPage, { project: project.slug }))
      const first = Object.keys(form)[0] ?? ''
      switch (saved.because) {
        case 'project-closed':
          return drawn({ [first]: 'This project is closed, so its plan cannot change' }, version)
        case 'changed-meanwhile':
          return drawn(
            {
              [first]:
                'Somebody else changed this plan while you were writing. Your words are still here. Check the plan, then save again to replace it',
            },
            String(project.version),
          )
        default:
          return never(saved)
      }
    },
  })
}

const backTo = (slug: string) => ({ back: { href: href(planPage, { project: slug }), text: 'Back to the plan' } })

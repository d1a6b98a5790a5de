import { dayInWords, dayOf } from '#lib/dates.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, day, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { makePromise } from '../change-plan.action.ts'
import { planOf } from '../plan-of.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { promisesOf } from '../projects.queries.ts'
import { afterQuestion, questionCaption } from './guide.view.tsx'
import { backToPlan } from './plan-question.page.tsx'

const title = 'The feedback promise'
const form = {
  dueOn: day({
    label: 'By which day will everyone hear back?',
    hint: 'Shown to the public. If it passes without an answer, the project page says that it is late',
    empty: 'Enter the day by which everyone hears back',
  }),
}

function PromiseForm({ caption, answers, problems = {} }: { caption: string; answers: URLSearchParams; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={caption}>
      <Ask form={form} name="dueOn" answers={answers} problems={problems} />
      <Button>Make this promise</Button>
    </Form>
  )
}

function AlreadyPromised({ project, dueOn }: { project: { slug: string; title: string }; dueOn: string }) {
  return (
    <>
      <Title caption={project.title}>{title}</Title>
      <p>Everyone is promised an answer by {dayInWords(dueOn)}.</p>
      <p>
        If you cannot keep this date, <a href={href('/projects/:project/promise', { project: project.slug })}>give a new one and say why</a>. Both
        show on the public page.
      </p>
    </>
  )
}

export default page({
  path: '/projects/:project/plan/promise',
  allow: 'projects.plan',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const promised = (await promisesOf(db, project.id)).at(-1)
    const content = promised ? (
      <AlreadyPromised project={project} dueOn={promised.dueOn} />
    ) : (
      <PromiseForm caption={questionCaption(project, 'promise')} answers={answers} />
    )
    return view(title, content, backToPlan(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(title, <PromiseForm caption={questionCaption(project, 'promise')} answers={answers} problems={problems} />, backToPlan(params.project))
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const made = await makePromise(work, project, read.values.dueOn, dayOf(work.now))
    if (!made.ok && made.because === 'promise-in-the-past') return drawn({ dueOn: 'The day must be in the future' })
    return goTo(afterQuestion(project.slug, await planOf(work.db, project), 'promise'))
  },
})

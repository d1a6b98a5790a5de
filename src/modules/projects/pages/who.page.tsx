import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm, text } from '#ui/form/index.ts'
import { addAudience, dropAudience } from '../audience.action.ts'
import { planOf } from '../plan-of.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { audiencesOf } from '../projects.queries.ts'
import { backToPlan } from './plan-question.page.tsx'
import { Who } from './who.view.tsx'

export const form = {
  name: text({
    label: 'Who do you want to hear from?',
    hint: 'Name people that one could go and find, such as “people who have dialysis at Marlow Road and travel by patient transport”',
    empty: 'Enter who you want to hear from',
    maxLength: 200,
  }),
  why: text({ label: 'Why them?', hint: 'For example, because they wait longest', optional: true, maxLength: 1000 }),
}

const path = '/projects/:project/plan/who'
const title = 'Who is asked?'

export const whoPage = page({
  path,
  allow: 'projects.plan',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    return view(
      title,
      <Who form={form} project={project} plan={await planOf(db, project)} audiences={await audiencesOf(db, project.id)} answers={answers} />,
      backToPlan(params.project),
    )
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const audiences = await audiencesOf(work.db, project.id)
    const plan = await planOf(work.db, project)
    const drawn = (problems: Problems) =>
      again(
        title,
        <Who form={form} project={project} plan={plan} audiences={audiences} answers={answers} problems={problems} />,
        backToPlan(params.project),
      )
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addAudience(work, project, read.values)
    if (added.ok) return goTo(href(path, { project: project.slug }))
    return drawn({
      name:
        added.because === 'too-short'
          ? 'Enter who you want to hear from, in at least 3 letters'
          : 'This could be anybody. Name people that one could go and find, such as carers of people with dementia in Eastbrook',
    })
  },
})

export const audienceRemovalPage = page({
  path: '/projects/:project/plan/who/:audience/removal',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(path, { project: params.project }))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    found(
      (await audiencesOf(work.db, project.id)).find((audience) => audience.id === params.audience),
      'audience',
    )
    await dropAudience(work, project, params.audience)
    return goTo(href(path, { project: params.project }))
  },
})

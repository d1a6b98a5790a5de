import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { plusGroupsOn } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { Ask, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { aimsOf } from '../aims.queries.ts'
import { type Aim, core20 } from '../aims.ts'
import { planOf } from '../plan-of.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { saveAims } from '../say-aims.action.ts'
import { Advice, afterQuestion, questionCaption, questionPath } from './guide.view.tsx'
import { backToPlan } from './plan-question.page.tsx'
import { aimsForm } from './who.form.ts'

const title = 'Which groups does this work aim to reach?'

const advice = [
  'Core20 is everybody who lives in the most deprived fifth of areas in England. PLUS groups are those whom your organisation chose, because care reaches them least.',
  'Name a group only if you will go out to it. “None, because” is an honest answer.',
]

/** What can be chosen, by the value that a form has for it. */
async function choices(db: Reader, today: string): Promise<ReadonlyMap<string, Aim>> {
  const plus = (await plusGroupsOn(db, today)).map(({ id, name }): [string, Aim] => [id, { kind: 'plus', plusGroupId: id, name }])
  return new Map([['core20', core20], ...plus])
}

const optionsOf = (known: ReadonlyMap<string, Aim>) =>
  [...known].map(([value, { kind, name }]) =>
    kind === 'core20' ? { value, label: name, hint: 'People who live in the most deprived fifth of areas in England' } : { value, label: name },
  )

type Props = { project: { slug: string; title: string }; known: ReadonlyMap<string, Aim>; answers: URLSearchParams; problems?: Problems }

const AimsOfProject = ({ project, known, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title} caption={questionCaption(project, 'aims')}>
    <Advice>{advice}</Advice>
    <Ask form={aimsForm} name="aims" answers={answers} problems={problems} options={optionsOf(known)} />
    <Ask form={aimsForm} name="because" answers={answers} problems={problems} />
    <Button>Save and continue</Button>
  </Form>
)

export const aimsPage = page({
  path: questionPath('aims'),
  allow: 'projects.plan',

  async get({ db, params, now }) {
    const project = await projectFor(db, params.project)
    const known = await choices(db, dayOf(now))
    const said = await aimsOf(db, project.id)
    const ticked = [...known].filter(([, { kind, name }]) => said?.aims.some((aim) => aim.kind === kind && aim.name === name))
    const answers = answersOf({ aims: ticked.map(([value]) => value), because: said?.because })
    return view(title, <AimsOfProject project={project} known={known} answers={answers} />, backToPlan(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const known = await choices(work.db, dayOf(work.now))
    const drawn = (problems: Problems) =>
      again(title, <AimsOfProject project={project} known={known} answers={answers} problems={problems} />, backToPlan(params.project))
    const read = readForm(aimsForm, answers, { aims: optionsOf(known) })
    if ('problems' in read) return drawn(read.problems)
    const aims = read.values.aims.flatMap((value) => known.get(value) ?? [])
    const saved = await saveAims(work, project, { aims, because: read.values.because })
    if (saved.ok) return goTo(afterQuestion(project.slug, await planOf(work.db, project), 'aims'))
    switch (saved.because) {
      case 'nothing-said':
        return drawn({ aims: 'Select the groups that this work aims to reach, or say below why none of them' })
      case 'aims-and-none':
        return drawn({ because: 'Leave this empty, or take the ticks from the groups: it is one or the other' })
      case 'project-closed':
        return drawn({ aims: 'This project is closed, so its plan cannot change' })
      default:
        return never(saved)
    }
  },
})

import { dayOf } from '#lib/dates.ts'
import { textProblem } from '#lib/text.ts'
import { codeOf, contributionsOfReceipt, receiptByCode } from '#modules/contributions/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor, promisesOf, standing } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found, PageError } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { loopFactsOf } from '../loop.queries.ts'
import { loopState } from '../loop.ts'
import { asideOnPath, feedbackOnPath, repliesOnPath, saidInProject, sortedBefore, themesOnPath } from '../path.queries.ts'
import { lastHeard } from '../path.ts'
import { themesOf } from '../themes.queries.ts'
import { urgentAmong } from '../urgent.queries.ts'
import { idsIn } from '../workspace.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { sort } from '../workspace-sort.action.ts'
import { Contribution, contributionTitle } from './contribution.view.tsx'
import { refusalWords } from './workspace-refusals.ts'

export default page({
  path: '/projects/:project/contributions/:contribution',
  allow: 'insights.read',

  get: (look) => drawn(look),

  async post(submit) {
    const { db, person, params, answers, now } = submit
    const project = await projectFor(db, params.project)
    if (!person.may('insights.sort', project.id)) throw new PageError(403, 'You do not have permission to sort what people said')
    const said = found(await saidInProject(db, project.id, params.contribution), 'contribution')
    const typed = answers.get('newTheme') ?? ''
    const pressed = {
      does: answers.get('do') ?? '',
      under: idsIn(answers.getAll('under')),
      newTheme: textProblem(typed) ? '' : typed,
      reason: answers.get('reason') ?? '',
    }
    const done = await sort({ db, person, now }, project, { ids: [said.id] }, pressed)
    if (!done.ok && done.because === 'nothing-chosen')
      return drawn(submit, { '': 'This contribution cannot be sorted any more: its words were taken back' })
    if (!done.ok) return drawn(submit, refusalWords(done.because))
    return goTo(href(sortingAddresses.contribution, { project: project.slug, contribution: said.id }, { done: done.value.kind }))
  },
})

type Asked = { db: Reader; person: Person; params: { project: string; contribution: string }; answers: URLSearchParams; now: Date }

async function drawn({ db, person, params, answers, now }: Asked, problems?: Problems): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const said = found(await saidInProject(db, project.id, params.contribution), 'contribution')
  const facts = found(await loopFactsOf(db, said.id), 'contribution')
  const consent = (await contributionsOfReceipt(db, said.receiptId)).find((one) => one.id === said.id)
  const path = {
    themes: await themesOnPath(db, said.id),
    aside: await asideOnPath(db, said.id),
    before: await sortedBefore(db, said.id),
    feedback: await feedbackOnPath(db, said.receiptId),
    replies: await repliesOnPath(db, said.id),
  }
  const content = (
    <Contribution
      project={project}
      said={said}
      consent={consent}
      state={loopState(facts)}
      told={lastHeard(path.feedback, facts.lookedUpAt && dayOf(facts.lookedUpAt))}
      path={path}
      promise={standing(await promisesOf(db, project.id), dayOf(now))}
      names={await namesOf(db, peopleOf(path, consent?.typedBy ?? null))}
      handedOut={(await receiptByCode(db, await codeOf(db, said.receiptId))) !== undefined}
      themes={await themesOf(db, project.id)}
      urgent={(await urgentAmong(db, [said.id])).has(said.id)}
      may={{
        sort: person.may('insights.sort', project.id),
        publish: person.may('contributions.publish', project.id),
        note: person.may('contributions.note', project.id),
        urgent: person.may('contributions.urgent', project.id),
      }}
      done={answers.get('done') ?? undefined}
      answers={answers}
      problems={problems}
    />
  )
  return problems ? again(contributionTitle, content) : view(contributionTitle, content)
}

type Path = {
  themes: { placedBy: string | null }[]
  aside: { setBy: string | null } | undefined
  before: { sortedBy: string | null; takenBy: string }[]
}

const peopleOf = ({ themes, aside, before }: Path, typedBy: string | null): string[] =>
  [...themes.map((one) => one.placedBy), aside?.setBy ?? null, ...before.flatMap((one) => [one.sortedBy, one.takenBy]), typedBy].filter(
    (id) => id !== null,
  )

import { dayInWords, dayOf } from '#lib/dates.ts'
import { organisationNamed } from '#modules/organisations/index.ts'
import { projectIdOfSlug, promisesOf, standing } from '#modules/projects/index.ts'
import { command, type Printed } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { loopCounts } from './loop.queries.ts'
import { isLoopLate, type LoopCounts, unanswered } from './loop.ts'

/** How far a project's contributions have come. The keys of its JSON, and their order, are kept stable. */
export const loopCommand = command({
  name: 'loop',
  usage: 'heard loop --project SLUG [--organisation HOST] [--json]',
  options: { project: { type: 'string' }, organisation: { type: 'string' } },
  needsInstallation: true,
  instead: 'The page of the project shows the same',

  async run({ store, options, now }) {
    const { project, organisation } = options
    if (typeof project !== 'string' || project === '') throw new UsageProblem('Say which project: --project SLUG')
    const organisationId = await organisationNamed(store, typeof organisation === 'string' ? organisation : undefined)
    return store.reading(organisationId, async (db) => {
      const projectId = await projectIdOfSlug(db, project)
      if (projectId === undefined) throw new CommandRefused(`There is no project "${project}"`)
      const promise = standing(await promisesOf(db, projectId), dayOf(now))
      return printed(project, await loopCounts(db, projectId), promise)
    })
  },
})

type Promised = { dueOn: string; missedOn: string | null } | undefined

function printed(project: string, counts: LoopCounts, promise: Promised): Printed {
  const { received, setAside, themed, answered, fedBack, acknowledged, disputed } = counts
  const late = isLoopLate(counts, promise?.missedOn ?? null)
  const data = {
    project,
    received,
    setAside,
    themed,
    answered,
    fedBack,
    acknowledged,
    disputed,
    unanswered: unanswered(counts),
    promise: promise?.dueOn ?? null,
    late,
  }
  const lines = [
    `${received} contributions received`,
    `${themed} under a theme, ${setAside} set aside with a reason, ${received - themed - setAside} not sorted yet`,
    `${answered} answered, ${unanswered(counts)} not answered yet`,
    `${fedBack} told or public, ${answered - fedBack} answered and not told yet`,
    `${acknowledged} say that it makes sense, ${disputed} see it differently`,
    promise ? `Promised by ${dayInWords(promise.dueOn)}${late ? ': LATE' : ''}` : 'No promise yet',
  ]
  return { text: lines.join('\n'), data }
}

import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { type Count, countBudget, countRanking, type RankingCount } from './counted.ts'
import type { Doing } from './keep.action.ts'
import { mergesOf, optionsOf } from './options.queries.ts'
import { fatesOf, standing } from './options.ts'
import { type Published, publishedAt } from './published.ts'
import { mayReach, missingBeforeGathering, missingBeforeVote, type Stage, standingOf } from './setting.ts'
import { constituenciesOf, holdSetting, type Setting } from './settings.queries.ts'
import { byCount, checkWorkshop, shortlistOf, type Workshop } from './shortlist.ts'
import { insertStage, type KeptStage, stagesOf } from './stages.queries.ts'
import { shuffleVotes, votesOf } from './votes.queries.ts'

export type OfProject = { openedAt: Date | null; closedAt: Date | null }

/** From here on the public can read it and suggest options. */
export async function openGathering(doing: Doing, project: OfProject, setting: Setting) {
  const stages = await held(doing, setting, project, 'gathering')
  if (!stages) return refused('not-now')
  if (Object.values(missingBeforeGathering(setting, project)).includes(true)) return refused('gaps')
  return reach(doing, setting, 'gathering', {})
}

/** What people vote on as it stands now: options, how many vote apart, and how many merges wait for a check. */
export async function preparedOf(db: Reader, setting: Setting) {
  const all = await optionsOf(db, setting.id)
  const fates = fatesOf(all, await mergesOf(db, setting.id))
  return {
    costs: standing(all, fates).map(({ cost }) => cost),
    constituencies: (await constituenciesOf(db, setting.id)).length,
    waiting: [...fates.values()].filter(({ is }) => is === 'waiting').length,
  }
}

/** Lets people vote. From here on neither what they vote on nor what decides can change. */
export async function openVote(doing: Doing, project: OfProject, setting: Setting) {
  const stages = await held(doing, setting, project, 'vote-opened')
  if (!stages) return refused('not-now')
  if (missingBeforeVote(setting, await preparedOf(doing.db, setting), project, doing.now).length > 0) return refused('gaps')
  return reach(doing, setting, 'vote-opened', {})
}

/** Closes the vote, counts it and publishes the count, at once. */
export async function closeVote(doing: Doing, project: OfProject, setting: Setting) {
  const stages = await held(doing, setting, project, 'vote-closed')
  if (!stages) return refused('not-now')
  await shuffleVotes(doing.db, setting.id)
  return reach(doing, setting, 'vote-closed', await countOf(doing.db, setting))
}

async function countOf(db: Reader, setting: Setting): Promise<Count> {
  const all = await optionsOf(db, setting.id)
  const options = standing(all, fatesOf(all, await mergesOf(db, setting.id)))
  const votes = await votesOf(db, setting.id)
  if (setting.kind === 'budget') {
    const { budget, decidedBy } = setting
    if (budget === null || decidedBy === null) throw new Error('A budget vote without a budget was opened')
    return countBudget(
      options.map((option) => ({ ...option, cost: option.cost ?? 0 })),
      votes,
      { budget, decidedBy },
    )
  }
  const constituencies = await constituenciesOf(db, setting.id)
  const cast = Map.groupBy(votes, (vote) => vote.constituencyId)
  return countRanking(
    options,
    constituencies.map(({ id, name }) => ({ name, votes: cast.get(id) ?? [] })),
  )
}

/** Publishes the shortlist. @param reasons of its owner, for each difference from the count */
export async function publishShortlist(
  doing: Doing,
  project: OfProject,
  setting: Setting,
  taken: ReadonlySet<number>,
  reasons: ReadonlyMap<number, string>,
) {
  const stages = await held(doing, setting, project, 'shortlist')
  const count = stages && (publishedAt(stages, 'vote-closed') as RankingCount | undefined)
  if (!count || setting.shortlistSize === null) return refused('not-now')
  const shortlist = shortlistOf(byCount(count.merged, setting.shortlistSize), setting.shortlistSize, taken, reasons)
  return shortlist.ok ? reach(doing, setting, 'shortlist', shortlist.value) : shortlist
}

/** Records the workshop. Recorded again, it puts the record before right; both are kept. */
export async function recordWorkshop(doing: Doing, project: OfProject, setting: Setting, workshop: Workshop) {
  const stages = await held(doing, setting, project, 'workshop')
  const shortlist = stages && publishedAt(stages, 'shortlist')
  if (!shortlist) return refused('not-now')
  const checked = checkWorkshop(workshop, shortlist, dayOf(doing.now))
  return checked.ok ? reach(doing, setting, 'workshop', checked.value) : checked
}

/** Publishes the top list: the first of the workshop's order. */
export async function publishTopList(doing: Doing, project: OfProject, setting: Setting) {
  const stages = await held(doing, setting, project, 'top-list')
  const workshop = stages && publishedAt(stages, 'workshop')
  if (!workshop || setting.topSize === null) return refused('not-now')
  return reach(doing, setting, 'top-list', { order: workshop.order.slice(0, setting.topSize) })
}

/** The stages so far, once nobody else can change them; undefined where the stage cannot be reached from there. */
async function held(doing: Doing, setting: Setting, project: OfProject, stage: Exclude<Stage, 'taken-up'>): Promise<KeptStage[] | undefined> {
  await holdSetting(doing.db, setting.id)
  const stages = await stagesOf(doing.db, setting.id)
  return mayReach(stage, setting.kind, standingOf(setting, stages, project, doing.now)) ? stages : undefined
}

async function reach<One extends Stage>({ db, person, now }: Doing, setting: Setting, stage: One, published: Published[One]) {
  await insertStage(db, { prioritySettingId: setting.id, stage, published, doneBy: person.id, doneAt: now })
  await record(db, { type: `activities.priorities-${stage}`, actor: person.id, subject: setting.id, at: now })
  return ok(true)
}

import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { type Ballot, checkBallot } from './ballot.ts'
import { mergesOf, optionsOf } from './options.queries.ts'
import { fatesOf, standing } from './options.ts'
import { mayType, standingOf } from './setting.ts'
import { constituenciesOf, holdForVote, type Setting } from './settings.queries.ts'
import { stagesOf } from './stages.queries.ts'
import { type Keys, keepVote, keepVoter, type Route } from './votes.queries.ts'

export type Cast = Pick<Ballot, 'constituency' | 'listed'> & { keys: Keys; route: Route; typedBy: string | null }

type CastWork = { db: Writer; now: Date }
type OfProject = { closedAt: Date | null }

/**
 * Takes in one vote, or puts it in place of the one before of the same voter: two clicks, or a change of mind, make one vote. Who voted and how go to
 * two tables that share no key; the event says neither.
 */
export const castVote = (work: CastWork, project: OfProject, setting: Setting, cast: Cast) => castVotes(work, project, setting, [cast])

/** The same for many at once. None is kept after the first that is refused. */
export async function castVotes({ db, now }: CastWork, project: OfProject, setting: Setting, casts: readonly Cast[]) {
  await holdForVote(db, setting.id)
  const stands = standingOf(setting, await stagesOf(db, setting.id), project, now)
  const all = await optionsOf(db, setting.id)
  const constituencies = await constituenciesOf(db, setting.id)
  const options = standing(all, fatesOf(all, await mergesOf(db, setting.id)))
  for (const cast of casts) {
    if (!(cast.typedBy === null ? stands === 'voting' : mayType(stands, project))) return refused('not-open')
    const checked = checkBallot(cast, { budget: setting.budget, options, constituencies })
    if (!checked.ok) return checked
    const constituencyId = constituencies.find(({ number }) => number === cast.constituency)?.id ?? null
    const { voterHash, voteKey } = cast.keys
    await keepVoter(db, { prioritySettingId: setting.id, voterHash, constituencyId, route: cast.route, typedBy: cast.typedBy, votedAt: now })
    await keepVote(db, { prioritySettingId: setting.id, voteKey, constituencyId, listed: cast.listed })
    await record(db, { type: 'activities.vote-cast', actor: cast.typedBy, subject: setting.id, at: now, details: { route: cast.route } })
  }
  return ok(true)
}

import { ok, refused } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import type { Cookies } from '#platform/http/page.ts'
import { type SurveyState, stateOf } from '../survey.ts'
import { type ProjectSeen, projectIn } from '../taking-part.queries.ts'
import { notOpened } from '../taking-part-of.action.ts'
import type { OpinionMapRow } from './maps.queries.ts'
import type { Choice } from './opinion-map.ts'
import { queueRecompute } from './recompute.job.ts'
import { castVote, mapPartRow, type Voter, voterOfSecret } from './voting.queries.ts'

/** The signed cookie that holds the secret of a voter. It goes when the browser is closed. */
const voterCookie = (slug: string): string => `opinion-${slug}`

export type MapPart = {
  map: OpinionMapRow
  project: ProjectSeen
  /** The hash of the secret in this browser's cookie; undefined where nothing was begun here. */
  secretHash: Buffer | undefined
  /** Undefined until the first answer. */
  voter: Voter | undefined
}

/**
 * The map of an address, and how far this browser is with it. One that is not published, or whose project never opened, is not found, but by whoever
 * rehearses it. Where it says nothing of its own about danger, the organisation's words stand.
 */
export async function mapPart({ db, cookies }: { db: Reader; cookies: Cookies }, slug: string): Promise<MapPart> {
  const secret = cookies.get(voterCookie(slug))
  const secretHash = secret === undefined ? undefined : hashOf(secret)
  const row = await mapPartRow(db, slug, secretHash)
  const shown = row && ((row.publishedAt !== null && row.project !== null) || row.voter?.rehearsal)
  const { voter, project, ...map } = found(shown ? row : undefined, 'opinion map')
  return { map, project: projectIn({ project }) ?? notOpened, secretHash, voter: voter ?? undefined }
}

/** The words about danger of a map: its own, or its organisation's. */
export const atRiskOf = async (db: Reader, map: OpinionMapRow): Promise<string> => map.atRisk || (await settingsOf(db)).atRisk

/** Whether this browser can answer now. A rehearsal always can. */
export const mapState = ({ map, project, voter }: MapPart, now: Date): SurveyState => (voter?.rehearsal ? 'open' : stateOf(map, project, now))

/** Begins in this browser. Nothing is stored before the first answer; a rehearsal is, so that it is told from the rest. */
export async function beginMap(
  { db, cookies, now }: { db: Writer; cookies: Cookies; now: Date },
  map: { id: string; slug: string },
  rehearsal: boolean,
): Promise<void> {
  const secret = newToken()
  if (rehearsal) await voterOfSecret(db, { mapId: map.id, secretHash: hashOf(secret), rehearsal, now })
  cookies.set(voterCookie(map.slug), secret)
}

/** This browser forgets who answered. Nothing is deleted. */
export const leaveMap = (cookies: Cookies, slug: string): void => cookies.clear(voterCookie(slug))

/** Stores one answer of this browser; the latest stands. The picture follows within a minute. */
export async function vote({ db, now }: { db: Writer; now: Date }, part: MapPart, statementId: string, choice: Choice) {
  if (part.secretHash === undefined) return refused('not-begun')
  if (mapState(part, now) !== 'open') return refused('not-open')
  const { map, secretHash } = part
  if (!(await castVote(db, { mapId: map.id, secretHash, statementId, choice, now }))) return refused('not-shown')
  if (!part.voter?.rehearsal) await queueRecompute(db, map.id, now)
  return ok(statementId)
}

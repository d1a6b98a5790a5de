import { ok, refused } from '#lib/result.ts'
import { receive } from '#modules/contributions/index.ts'
import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { type Contact, noContact, type TakeInWork } from '../take-in.action.ts'
import { holdMap, type OpinionMapRow } from './maps.queries.ts'
import { mayChange, statementProblem } from './opinion-map.ts'
import { askedAs } from './opinion-map.words.ts'
import { queueRecompute } from './recompute.job.ts'
import {
  answeredByOthers,
  holdStatement,
  insertStatement,
  markStatementWithdrawn,
  type Statement,
  setStatementContribution,
  statementById,
  statementsFor,
  statementsOf,
} from './statements.queries.ts'
import { tellModerators } from './tell-moderators.action.tsx'
import { type MapPart, mapState } from './voting.action.ts'
import { setVoterReceipt, voterById, voterOfSecret } from './voting.queries.ts'

/** Shown to others without a name: the form says so before anything is sent. */
const shownWithoutName = { quoteAs: 'anonymous', quoteName: '' } as const

type Author = { id: string; receiptId: string | null; rehearsal: boolean; route: 'web' | 'paper' | 'phone'; typedBy: string | null }

/** Keeps the words of a participant: as a contribution, under the receipt that they hold, or the first under a new one; and as a statement that waits to be read. */
export async function keepStatement(
  work: TakeInWork,
  map: OpinionMapRow,
  author: Author,
  { words, contact, replaces, saidOn }: { words: string; contact: Contact; replaces: string | null; saidOn?: string },
): Promise<{ statementId: string; receiptId: string }> {
  const { db, now } = work
  const { rehearsal, typedBy, route: source } = author
  const point = { words, question: askedAs(map.title), mayQuote: true }
  const { receiptId, contributionIds } = await receive(
    { ...work, actor: typedBy },
    {
      ...{ projectId: map.projectId, source, typedBy, rehearsal, contact, consent: shownWithoutName, saidOn, points: [point] },
      under: author.receiptId === null ? undefined : { receiptId: author.receiptId },
    },
  )
  await setVoterReceipt(db, author.id, receiptId)
  const row = { mapId: map.id, whose: 'participant', contributionId: contributionIds[0]!, voterId: author.id, addedAt: now, replaces } as const
  const statementId = await insertStatement(db, row)
  await record(db, {
    type: 'activities.statement-added',
    actor: typedBy,
    subject: statementId,
    at: now,
    details: { map: map.id, route: source, rehearsal },
  })
  return { statementId, receiptId }
}

const stands = ({ state }: Pick<Statement, 'state'>): boolean => state === 'shown' || state === 'waiting'

/** A statement of whoever answers in this browser. */
export async function addOwn(work: TakeInWork, part: MapPart, words: string, contact: Contact) {
  const { map, secretHash } = part
  if (secretHash === undefined) return refused('not-begun')
  if (mapState(part, work.now) !== 'open') return refused('not-open')
  if (!map.mayAdd) return refused('none-wanted')
  await holdMap(work.db, map.id)
  const rehearsal = part.voter?.rehearsal ?? false
  const id = part.voter?.id ?? (await voterOfSecret(work.db, { mapId: map.id, secretHash, rehearsal, now: work.now }))
  const statements = (await statementsFor(work.db, map.id, id)).filter(stands)
  // Sent twice it is one statement.
  if (statements.some((one) => one.mine && one.words === words)) return ok(id)
  const problem = statementProblem(words, statements)
  if (problem) return refused(problem)
  const receiptId = (await voterById(work.db, id))?.receiptId ?? null
  const author = { id, receiptId, rehearsal, route: 'web', typedBy: null } as const
  await keepStatement(work, map, author, { words, contact, replaces: null })
  if (!rehearsal) await tellModerators(work, map)
  return ok(id)
}

/** The statement of this browser's voter; undefined where it is not theirs. */
export async function ownStatement(db: Reader, part: MapPart, id: string): Promise<Statement | undefined> {
  const statement = await statementById(db, id)
  return statement && part.voter && statement.voterId === part.voter.id ? statement : undefined
}

/**
 * Puts a statement into other words. While it waits to be read it simply changes. Afterwards it is taken back and another stands in its place, which is read
 * anew: others see only what somebody read, and nobody's answer is moved to words that they did not see.
 */
export async function changeOwn(work: TakeInWork, part: MapPart, id: string, words: string) {
  const { db, now } = work
  await holdMap(db, part.map.id)
  await holdStatement(db, id)
  const statement = await ownStatement(db, part, id)
  const voter = part.voter
  if (!statement || !voter?.receiptId) return refused('not-yours')
  const open = mapState(part, now) === 'open'
  if (mayChange({ ...statement, answeredByOthers: await answeredByOthers(db, id, voter.id) }, open) === 'nothing') return refused('not-open')
  const others = (await statementsOf(db, part.map.id)).filter((other) => other.id !== id && stands(other))
  const problem = statementProblem(words, others)
  if (problem) return refused(problem)
  if (statement.state === 'waiting') {
    await setStatementContribution(db, id, await sayInstead(work, part.map, voter.receiptId, statement, words))
    return ok(id)
  }
  await takeBack(work, part.map, statement, voter.receiptId)
  const author = { id: voter.id, receiptId: voter.receiptId, rehearsal: voter.rehearsal, route: 'web', typedBy: null } as const
  const kept = await keepStatement(work, part.map, author, { words, contact: noContact, replaces: id })
  if (!voter.rehearsal) await tellModerators(work, part.map)
  return ok(kept.statementId)
}

/** Puts words in the place of what was said as a statement, or takes it back where there are none. Gives the contribution that holds them. */
async function sayInstead(work: TakeInWork, map: OpinionMapRow, receiptId: string, statement: Statement, words: string): Promise<string> {
  const instead = statement.contributionId ?? ''
  const points = words === '' ? [] : [{ words, question: askedAs(map.title), mayQuote: true }]
  const { contributionIds } = await receive(
    { ...work, actor: null },
    {
      ...{
        projectId: map.projectId,
        source: 'web',
        typedBy: null,
        rehearsal: statement.rehearsal,
        contact: noContact,
        consent: shownWithoutName,
        points,
      },
      under: { receiptId, instead },
    },
  )
  return contributionIds[0] ?? instead
}

/** Takes a statement back for good: the words go from everywhere, and the answers to it count no more. */
export async function takeBackOwn(work: TakeInWork, part: MapPart, id: string) {
  await holdStatement(work.db, id)
  const statement = await ownStatement(work.db, part, id)
  if (!statement || !part.voter?.receiptId) return refused('not-yours')
  if (statement.state !== 'withdrawn') await takeBack(work, part.map, statement, part.voter.receiptId)
  return ok(id)
}

async function takeBack(work: TakeInWork, map: OpinionMapRow, statement: Statement, receiptId: string): Promise<void> {
  const { db, now } = work
  await markStatementWithdrawn(db, statement.id, now)
  await sayInstead(work, map, receiptId, statement, '')
  await queueRecompute(db, map.id, now)
  await record(db, { type: 'activities.statement-withdrawn', actor: null, subject: statement.id, at: now, details: { map: map.id } })
}

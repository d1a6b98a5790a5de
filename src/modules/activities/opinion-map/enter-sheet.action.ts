import { ok, refused } from '#lib/result.ts'
import { receive } from '#modules/contributions/index.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { type Contact, noConsent, type TakeInWork } from '../take-in.action.ts'
import { holdMap, type OpinionMapRow } from './maps.queries.ts'
import { type Choice, statementProblem } from './opinion-map.ts'
import { keepStatement } from './own-statement.action.ts'
import { queueRecompute } from './recompute.job.ts'
import { statementsOf } from './statements.queries.ts'
import { tellModerators } from './tell-moderators.action.tsx'
import { claimSheet, insertVotes, setVoterReceipt, typedVoter } from './voting.queries.ts'

export type Sheet = {
  /** Names this one form: sent again, it is the same sheet. A UUID. */
  key: string
  route: 'paper' | 'phone'
  typedBy: string
  /** ISO day on which it was given. */
  saidOn: string
  /** By statement id. Blanks are left out. */
  said: Readonly<Record<string, Choice>>
  /** A statement of the person's own; '' for none. */
  own: string
  contact: Contact
}

/**
 * Takes in one sheet from paper or a phone call. A form that was sent before gives what it became; one whose content has changed since is refused, so that
 * neither is lost unseen. A receipt is made where the person wrote something or wants to hear.
 */
export async function enterSheet(work: TakeInWork, project: { closedAt: Date | null }, map: OpinionMapRow, sheet: Sheet) {
  const { db, now } = work
  const { key, route, typedBy, said, own, contact, saidOn } = sheet
  if (map.publishedAt === null) return refused('not-published')
  if (project.closedAt !== null) return refused('project-closed')
  await holdMap(db, map.id)
  const typedHash = hashOf(JSON.stringify([route, saidOn, Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)), own, contact]))
  const statements = await statementsOf(db, map.id)
  const problem =
    own === ''
      ? undefined
      : statementProblem(
          own,
          statements.filter(({ state }) => state === 'shown' || state === 'waiting'),
        )
  // Somebody may have said it since the sheet was printed: it is then theirs all the same.
  if (problem === 'too-short') return refused('too-short')

  if (!(await claimSheet(db, { id: key, mapId: map.id, typedHash, typedBy, route, beganAt: now }))) {
    const before = await typedVoter(db, map.id, key)
    return before?.typedHash?.equals(typedHash) ? ok(key) : refused('sent-before-with-other-words')
  }
  const shown = new Set(statements.filter(({ state }) => state === 'shown').map(({ id }) => id))
  const votes = Object.entries(said).filter(([statementId]) => shown.has(statementId))
  await insertVotes(
    db,
    votes.map(([statementId, choice]) => ({ voterId: key, statementId, choice, votedAt: now })),
  )
  const author = { id: key, receiptId: null, rehearsal: false, route, typedBy } as const
  if (own !== '') {
    await keepStatement(work, map, author, { words: own, contact, replaces: null, saidOn })
    await tellModerators(work, map)
  } else if (contact.channel !== 'none') await giveReceipt(work, map, author, contact)
  await queueRecompute(db, map.id, now)
  await record(db, {
    type: 'activities.sheet-entered',
    actor: typedBy,
    subject: key,
    at: now,
    details: { map: map.id, route, answers: votes.length },
  })
  return ok(key)
}

type Holder = { id: string; rehearsal: boolean; route: 'web' | 'paper' | 'phone'; typedBy: string | null }

/** A receipt for who answered statements and added none: with it they see what comes of the project. Who has one keeps it. */
export async function giveReceipt(work: TakeInWork, map: OpinionMapRow, { id, rehearsal, route, typedBy }: Holder, contact: Contact): Promise<void> {
  const given = { projectId: map.projectId, rehearsal, source: route, contact, consent: noConsent, typedBy, points: [] }
  const { receiptId } = await receive({ ...work, actor: typedBy }, given)
  await setVoterReceipt(work.db, id, receiptId)
}

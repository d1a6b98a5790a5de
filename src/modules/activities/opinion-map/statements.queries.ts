import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Choice, Reason, StatementState } from './opinion-map.ts'

/** A statement with its words and how it stands. `addedBy` is the member of staff who wrote it, where one did. */
export type Statement = {
  id: string
  mapId: string
  number: number
  whose: 'organisation' | 'participant'
  words: string
  voterId: string | null
  contributionId: string | null
  addedAt: Date
  state: StatementState
  reason: Reason | null
  reasonWords: string
  decidedAt: Date | null
  decidedBy: string | null
  replaces: string | null
  rehearsal: boolean
}

const columns = sql`w.id, w.map_id, w.number, w.whose, w.words, w.voter_id, w.contribution_id, w.added_at, w.state, w.reason,
  coalesce(w.reason_words, '') as reason_words, w.decided_at, w.decided_by, w.replaces, w.rehearsal`

/** Statements of a map in the order in which they were added, but those of rehearsals. At most 5,000. */
export const statementsOf = async (db: Reader, mapId: string): Promise<Statement[]> =>
  (
    await sql<Statement>`
      select ${columns} from activities.worded_statement w where w.map_id = ${mapId} and not w.rehearsal order by w.number limit 5000`.execute(db)
  ).rows

export const statementById = async (db: Reader, id: string): Promise<Statement | undefined> =>
  (await sql<Statement>`select ${columns} from activities.worded_statement w where w.id = ${id}`.execute(db)).rows[0]

/** What is known of a statement when the next one is chosen, and what this voter said to it. */
export type AskedStatement = Pick<Statement, 'id' | 'number' | 'whose' | 'words' | 'state' | 'reason' | 'reasonWords'> & {
  mine: boolean
  choice: Choice | null
  agree: number
  disagree: number
  unsure: number
  passed: number
  notForMe: number
  extremity: number
}

/** Statements that a voter may answer, with what they answered, and those that they added themselves. In order of number; at most 5,000. */
export const statementsFor = async (db: Reader, mapId: string, voterId: string | null): Promise<AskedStatement[]> =>
  (
    await sql<AskedStatement>`
      select w.id, w.number, w.whose, w.words, w.state, w.reason, coalesce(w.reason_words, '') as reason_words, v.choice,
        coalesce(w.voter_id = ${voterId}::uuid, false) as mine,
        coalesce(t.agree, 0) as agree, coalesce(t.disagree, 0) as disagree, coalesce(t.unsure, 0) as unsure, coalesce(t.passed, 0) as passed,
        coalesce(t.not_for_me, 0) as not_for_me, coalesce(t.extremity, 0) as extremity
      from activities.worded_statement w
      left join activities.vote v on v.statement_id = w.id and v.voter_id = ${voterId}::uuid
      left join activities.statement_tally t on t.statement_id = w.id
      where w.map_id = ${mapId} and ((w.state = 'shown' and not w.rehearsal) or w.voter_id = ${voterId}::uuid)
      order by w.number
      limit 5000`.execute(db)
  ).rows

type NewStatement =
  | { mapId: string; whose: 'organisation'; words: string; addedBy: string; addedAt: Date }
  | { mapId: string; whose: 'participant'; contributionId: string; voterId: string; addedAt: Date; replaces: string | null }

/** Saves a statement under the next number of its map, which the caller holds. */
export async function insertStatement(db: Writer, row: NewStatement): Promise<string> {
  const id = newId()
  const { next } = await db
    .selectFrom('activities.statement')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
    .where('mapId', '=', row.mapId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('activities.statement')
    .values({ ...row, id, number: next })
    .execute()
  return id
}

export const updateStatementWords = (db: Writer, id: string, words: string) =>
  db.updateTable('activities.statement').set({ words }).where('id', '=', id).execute()

export const setStatementContribution = (db: Writer, id: string, contributionId: string) =>
  db.updateTable('activities.statement').set({ contributionId }).where('id', '=', id).execute()

export const markStatementWithdrawn = (db: Writer, id: string, now: Date) =>
  db.updateTable('activities.statement').set({ withdrawnAt: now }).where('id', '=', id).where('withdrawnAt', 'is', null).execute()

/** Whether anybody but this voter answered a statement; without a voter, whether anybody did. A rehearsal is nobody. */
export async function answeredByOthers(db: Reader, statementId: string, voterId: string | null): Promise<boolean> {
  const row = await db
    .selectFrom('activities.vote as v')
    .innerJoin('activities.voter as r', 'r.id', 'v.voterId')
    .select('v.voterId')
    .where('v.statementId', '=', statementId)
    .where('r.rehearsal', '=', false)
    .$if(voterId !== null, (query) => query.where('v.voterId', '<>', voterId ?? ''))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Holds a statement for the rest of the transaction: nobody answers it while its words change, because an answer holds it too. */
export const holdStatement = (db: Writer, id: string) => db.selectFrom('activities.statement').select('id').where('id', '=', id).forUpdate().execute()

import { sql } from 'kysely'
import { receiptsKnownAs } from '#modules/contributions/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Erasing } from '#platform/personal-data.ts'
import type { Somebody } from './somebody.queries.ts'

/** What messages about a person may be about: the person, and whatever of them has an id of its own; and messages that went to another of their addresses. */
export async function whatIsTheirs(db: Reader, { subject, known }: Somebody): Promise<{ about: string[]; messages: string[] }> {
  const receipts = (await receiptsKnownAs(db, known)).map(({ id }) => id)
  const { rows } = await sql<{ about: string | null; message: string | null }>`
    with theirs as (select unnest(${receipts}::uuid[]) as id),
    said as (select c.id from contributions.contribution c join theirs t on t.id = c.receipt_id)
    select id as about, null::uuid as message from theirs
    union all select id, null from said
    union all select u.id, null from contributions.urgent_flag u join said on said.id = u.contribution_id
    union all select r.id, null from insights.reply r join theirs t on t.id = r.receipt_id
    union all select f.id, f.message_id from insights.feedback f join theirs t on t.id = f.receipt_id
    union all select h.id, null from contributors.held_message h where h.person_id = ${subject.id}
    union all select null, l.message_id from contributors.contact_log l where l.person_id = ${subject.id} and l.message_id is not null`.execute(db)
  return {
    about: [subject.id, ...rows.flatMap(({ about }) => about ?? [])],
    messages: rows.flatMap(({ message }) => message ?? []),
  }
}

export const deleteSessions = (db: Writer, personId: string) => db.deleteFrom('platform.session').where('personId', '=', personId).execute()

/** The tombstone: that it was done, when and how, with nothing of the person in it. */
export const insertErasure = (db: Writer, row: { personId: string; words: Erasing['words']; askedBy: string | null; at: Date }) =>
  db
    .insertInto('people.erasure')
    .values({ id: newId(), personId: row.personId, words: row.words, askedBy: row.askedBy, askedAt: row.at, erasedAt: row.at })
    .execute()

/** Rows of each table that were changed or deleted, as PostgreSQL counts them in this transaction and what it has not reported before. */
export async function changedRows(db: Reader): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ place: string; changed: number }>`
    select schemaname || '.' || relname as place, (n_tup_upd + n_tup_del)::integer as changed
    from pg_stat_xact_user_tables
    where n_tup_upd + n_tup_del > 0 and schemaname <> 'pgboss'`.execute(db)
  return new Map(rows.map(({ place, changed }) => [place, changed]))
}

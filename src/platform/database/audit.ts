import { sql } from 'kysely'
import type { JsonValue, Reader } from './types.ts'

/** What of the record of events is asked for. `people`: any of them did it, or it happened to them. */
export type AuditFilter = { type?: string; people?: readonly string[]; from?: Date; before?: Date }

/** One thing that happened: ids and codes, never anything that a person wrote. */
export type AuditEvent = { id: string; type: string; actor: string | null; subject: string | null; at: Date; details: JsonValue }

const events = (db: Reader, { type, people, from, before }: AuditFilter) =>
  db
    .selectFrom('platform.event')
    .select(['id', 'type', 'actor', 'subject', 'at', 'details'])
    .$if(type !== undefined, (query) => query.where('type', '=', type ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? new Date(0)))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? new Date(0)))
    .$if(people !== undefined, (query) =>
      query.where(sql<boolean>`(actor = any(${[...(people ?? [])]}::uuid[]) or subject = any(${[...(people ?? [])]}::uuid[]))`),
    )

/** The newest events of a filter, after the one at which the page before ended. */
export async function newestEvents(db: Reader, filter: AuditFilter, { after, most }: { after?: string; most: number }): Promise<AuditEvent[]> {
  const newest = events(db, filter).orderBy('at', 'desc').orderBy('id', 'desc').limit(most)
  if (after === undefined) return newest.execute()
  return newest.where(sql<boolean>`(at, id) < (select e.at, e.id from platform.event e where e.id = ${after}::uuid)`).execute()
}

const inOneRead = 5000

/** Every event of a filter, oldest first, read a few thousand at a time. Ends at `most`. */
export async function* eventsInOrder(db: Reader, filter: AuditFilter, most: number): AsyncGenerator<AuditEvent> {
  let last: AuditEvent | undefined
  for (let given = 0; given < most; ) {
    const next = events(db, filter)
      .orderBy('at')
      .orderBy('id')
      .limit(Math.min(inOneRead, most - given))
    const read = await (last
      ? next.where(sql<boolean>`(at, id) > (select e.at, e.id from platform.event e where e.id = ${last.id}::uuid)`)
      : next
    ).execute()
    yield* read
    given += read.length
    last = read.at(-1)
    if (read.length < inOneRead) return
  }
}

/** Every type of event that there has been, by name. At most 500. */
export async function eventTypes(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    with recursive types as (
      (select type from platform.event where organisation_id = platform.current_organisation() order by type limit 1)
      union all
      select (select e.type from platform.event e where e.organisation_id = platform.current_organisation() and e.type > t.type order by e.type limit 1)
      from types t where t.type is not null
    )
    select type from types where type is not null limit 500`.execute(db)
  return rows.map(({ type }) => type)
}

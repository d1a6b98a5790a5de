import { type RawBuilder, sql } from 'kysely'
import { containing } from '#platform/database/pattern.ts'
import { asksCountFrom, searchTerms } from './directory.ts'
import type { SharedKind } from './shared.ts'

/**
 * Conditions on a person `p` of a query, each said once: `everybody(db).as('p')` must be in it. What `mayInvite` decides about one person, `mayBeAskedNow` decides in
 * SQL for many; a test holds one to the other.
 */

/** Whether a consent is in force: the newest that they gave or took back says so. */
export const agreedTo = (purpose: 'contact' | 'involvement'): RawBuilder<boolean> => sql<boolean>`
  coalesce((
    select c.given from contributors.consent c where c.person_id = p.id and c.purpose = ${purpose}
    order by c.said_on desc, c.recorded_at desc, c.id desc limit 1), false)`

/** Away today. Whoever is away until a day is back on it. */
export const pausedOn = (today: string): RawBuilder<boolean> => sql<boolean>`
  exists (select 1 from contributors.pause z where z.person_id = p.id and z.ended_at is null and (z.until is null or z.until > ${today}::date))`

/** How often they were asked in the twelve months until today. */
export const asksUntil = (today: string): RawBuilder<number> => sql<number>`
  (select count(*) from contributors.contact_log l where l.person_id = p.id and l.kind = 'ask' and l.happened_on >= ${asksCountFrom(today)}::date)`

/** The lower of what they chose and what the organisation allows everybody. */
export const askLimit = (asksPerYear: number): RawBuilder<number> => sql<number>`
  least(${asksPerYear}::integer, coalesce((select k.asks_per_year from contributors.ask_limit k where k.person_id = p.id), ${asksPerYear}::integer))`

/** Under 18 on a day, and they or their guardian have not agreed yet. */
const youngAndWaiting = (today: string): RawBuilder<boolean> => sql<boolean>`
  exists (
    select 1 from contributors.young_person y
    where y.person_id = p.id and y.adult_on > ${today}::date and (y.assent_on is null or y.consent_on is null))`

/** What they said last about being contacted is no. */
const askedForNoContact = sql<boolean>`
  coalesce((
    select not c.given from contributors.consent c where c.person_id = p.id and c.purpose = 'contact'
    order by c.said_on desc, c.recorded_at desc, c.id desc limit 1), false)`

/** Whether they may be asked to take part in something today. */
export const mayBeAskedNow = (today: string, asksPerYear: number): RawBuilder<boolean> => sql<boolean>`
  (${agreedTo('involvement')} and not ${askedForNoContact} and not ${pausedOn(today)} and not ${youngAndWaiting(today)}
    and ${asksUntil(today)} < ${askLimit(asksPerYear)})`

/** A word as its stem, and as the beginning of one that is not typed to its end. Small words such as "the" ask for nothing. */
const inAnyForm = (term: string) => sql`
  case when numnode(to_tsquery('english', ${term})) = 0 then ''::tsquery else to_tsquery('english', ${term}) || to_tsquery('simple', ${term}) end`

type Sought = { words: string; kind?: SharedKind }

/** Whether they share something of a kind, with these words in it where there are any. Only with their consent is anything found (R47). */
export function shares({ words, kind }: Sought): RawBuilder<boolean> {
  const ofKind = kind === undefined ? sql`true` : sql`s.kind = ${kind}`
  const terms = searchTerms(words).map(inAnyForm)
  const withWords = terms.length === 0 ? sql`true` : sql`to_tsvector('english', s.words) @@ (${sql.join(terms, sql` && `)})`
  return sql<boolean>`
    (p.id in (select s.person_id from contributors.shared s where s.taken_back_at is null and ${ofKind} and ${withWords})
      and ${agreedTo('involvement')})`
}

/** Whether their name holds these words as they are typed. */
export const isNamed = (words: string): RawBuilder<boolean> => sql<boolean>`p.name ilike ${containing(words)}`

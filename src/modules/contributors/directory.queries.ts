import { sql } from 'kysely'
import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import type { DirectoryQuestion } from './directory.ts'
import { agreedTo, asksUntil, isNamed, mayBeAskedNow, shares } from './directory-conditions.queries.ts'
import type { Shared } from './shared.ts'

export type DirectoryAsked = { question: DirectoryQuestion; today: string; asksPerYear: number }

/** Active contributors who answer to a question. Equality answers are nowhere in it: the role of this connection cannot read them. */
function answering(db: Reader, { question, today, asksPerYear }: DirectoryAsked) {
  const { words, kind, area, time } = question
  let people = db.selectFrom(everybody(db).as('p')).where('p.kind', '=', 'contributor').where('p.deactivatedAt', 'is', null)
  if (words !== '') people = people.where(sql<boolean>`(${isNamed(words)} or ${shares({ words, kind })})`)
  if (kind !== undefined) people = people.where(shares({ words: '', kind }))
  if (area !== '') people = people.where(shares({ words: area, kind: 'area' }))
  if (time !== '') people = people.where(shares({ words: time, kind: 'time' }))
  return question.mayBeAsked ? people.where(mayBeAskedNow(today, asksPerYear)) : people
}

/** A page of the directory, by name. */
export const directoryPage = (db: Reader, asked: DirectoryAsked, { limit, offset }: { limit: number; offset: number }) =>
  answering(db, asked)
    .select(['p.id', 'p.name', 'p.email', 'p.phone'])
    .select([asksUntil(asked.today).as('asks'), mayBeAskedNow(asked.today, asked.asksPerYear).as('mayBeAsked')])
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit)
    .offset(offset)
    .execute()

export async function directoryCount(db: Reader, asked: DirectoryAsked): Promise<number> {
  const { people } = await answering(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}

/** What people share now, by person: only of those who agreed to be found by it. */
export async function sharedByPeople(db: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, Shared[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom(everybody(db).as('p'))
    .innerJoin('contributors.shared as s', 's.personId', 'p.id')
    .select(['s.personId', 's.kind', 's.words'])
    .where('s.takenBackAt', 'is', null)
    .where('p.id', 'in', [...personIds])
    .where(agreedTo('involvement'))
    .orderBy('s.kind')
    .orderBy('s.words')
    .limit(20_000)
    .execute()
  return Map.groupBy(rows, ({ personId }) => personId)
}

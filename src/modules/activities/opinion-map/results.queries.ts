import { sql } from 'kysely'
import type { Spot, Tally } from '#lib/opinion-groups/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { StoredPicture } from './picture.ts'

export type Result = { computedAt: Date; votesUntil: Date | null; people: number; answers: number; picture: StoredPicture }

export const resultOf = async (db: Reader, mapId: string): Promise<Result | undefined> =>
  (await sql<Result>`select computed_at, votes_until, people, answers, picture from activities.opinion_result where map_id = ${mapId}`.execute(db))
    .rows[0]

/** Maps that have a picture. At most 1,000. */
export const mapsWithResult = async (db: Reader): Promise<string[]> =>
  (await db.selectFrom('activities.opinion_result').select('mapId').orderBy('computedAt').limit(1000).execute()).map(({ mapId }) => mapId)

/** Stores the newest picture. One that was begun earlier never replaces it: false. */
export async function saveResult(db: Writer, mapId: string, { picture, ...row }: Result): Promise<boolean> {
  const values = { ...row, picture: JSON.stringify(picture) }
  const saved = await db
    .insertInto('activities.opinion_result')
    .values({ ...values, mapId })
    .onConflict((conflict) => conflict.column('mapId').doUpdateSet(values).where('activities.opinion_result.computedAt', '<=', row.computedAt))
    .executeTakeFirst()
  return saved.numInsertedOrUpdatedRows === 1n
}

export async function saveTallies(db: Writer, statementIds: readonly string[], tallies: readonly Tally[]): Promise<void> {
  const column = (name: keyof Tally) => tallies.map((tally) => tally[name])
  await sql`
    insert into activities.statement_tally (statement_id, agree, disagree, unsure, passed, not_for_me, extremity)
    select * from unnest(${[...statementIds]}::uuid[], ${column('agree')}::integer[], ${column('disagree')}::integer[], ${column('unsure')}::integer[],
      ${column('passed')}::integer[], ${column('notForMe')}::integer[], ${column('extremity')}::double precision[])
    on conflict (statement_id) do update set agree = excluded.agree, disagree = excluded.disagree, unsure = excluded.unsure,
      passed = excluded.passed, not_for_me = excluded.not_for_me, extremity = excluded.extremity`.execute(db)
}

const inOneWrite = 5000

/** Where each voter stands, and in which group; null for none. */
export async function savePlaces(db: Writer, voterIds: readonly string[], places: readonly Spot[], groupOf: readonly number[]): Promise<void> {
  for (let from = 0; from < voterIds.length; from += inOneWrite) {
    const some = <Item>(all: readonly Item[]) => all.slice(from, from + inOneWrite)
    await sql`
      insert into activities.opinion_place (voter_id, across, up, group_number)
      select p.voter_id, p.across, p.up, nullif(p.group_number, -1)
      from unnest(${some(voterIds)}::uuid[], ${some(places).map(([across]) => across)}::real[], ${some(places).map(([, up]) => up)}::real[],
        ${some(groupOf)}::integer[]) as p (voter_id, across, up, group_number)
      -- Whoever was erased while this was worked out is not brought back.
      where exists (select from activities.voter v where v.id = p.voter_id)
      on conflict (voter_id) do update set across = excluded.across, up = excluded.up, group_number = excluded.group_number`.execute(db)
  }
}

/** Where one voter stands in the newest picture. */
export const placeOf = (db: Reader, voterId: string) =>
  db.selectFrom('activities.opinion_place').select(['across', 'up', 'groupNumber']).where('voterId', '=', voterId).executeTakeFirst()

import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { PlusGroupDraft } from './plus-groups.ts'

/** What was last said of each group up to a day, ended ones too. At most 500. */
const saidBy = (db: Reader, day: string) =>
  db
    .with('newest', (query) =>
      query
        .selectFrom('organisations.plus_group_dated as d')
        .distinctOn('d.plusGroupId')
        .select(['d.plusGroupId as id', 'd.how', 'd.validFrom', 'd.name', 'd.about', 'd.owner', 'd.reason'])
        .select(
          sql<string>`(select min(f.valid_from)::text from organisations.plus_group_dated f where f.plus_group_id = d.plus_group_id)`.as('agreedOn'),
        )
        .where('d.validFrom', '<=', day)
        .orderBy('d.plusGroupId')
        .orderBy('d.validFrom', 'desc')
        .orderBy('d.writtenAt', 'desc'),
    )
    .selectFrom('newest')
    .selectAll()
    .orderBy((order) => order.fn('lower', ['newest.name']))
    .limit(500)

/** The groups that the organisation most needs to hear from on a day, by name: those agreed and not ended by then. */
export const plusGroupsOn = (db: Reader, day: string) => saidBy(db, day).where('how', '<>', 'ended').execute()

export type PlusGroup = Awaited<ReturnType<typeof plusGroupsOn>>[number]

/** Those that were on the list and are no more. */
export const endedPlusGroups = (db: Reader, day: string) => saidBy(db, day).where('how', '=', 'ended').execute()

/** All that was said of one group, the newest first. At most 100. */
export const datesOfGroup = (db: Reader, id: string) =>
  db
    .selectFrom('organisations.plus_group_dated')
    .select(['how', 'validFrom', 'name', 'about', 'owner', 'reason'])
    .where('plusGroupId', '=', id)
    .orderBy('validFrom', 'desc')
    .orderBy('writtenAt', 'desc')
    .limit(100)
    .execute()

type Written = { by: string; now: Date }

export async function insertGroup(db: Writer, { by, now }: Written): Promise<string> {
  const id = newId()
  await db.insertInto('organisations.plus_group').values({ id, madeBy: by, madeAt: now }).execute()
  return id
}

/** What is so of a group from a day on. False where it was ended meanwhile. */
export async function insertDated(
  db: Writer,
  plusGroupId: string,
  said: PlusGroupDraft & { how: 'agreed' | 'reviewed' | 'ended'; reason: string },
  { by, now }: Written,
): Promise<boolean> {
  const inserted = await db
    .insertInto('organisations.plus_group_dated')
    .values({ ...said, id: newId(), plusGroupId, writtenBy: by, writtenAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

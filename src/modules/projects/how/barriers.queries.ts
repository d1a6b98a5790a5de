import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type BarrierAnswer, barriers } from './barriers.ts'

/** What is written now about each barrier, in the order of the barriers. Those of which nothing is written are left out. */
export async function barriersOf(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('projects.barrier as b')
    .select(['b.id', 'b.barrier', 'b.answer', 'b.words', 'b.writtenBy', 'b.writtenAt'])
    .where('b.projectId', '=', projectId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('projects.barrier as later')
            .select('later.id')
            .whereRef('later.projectId', '=', 'b.projectId')
            .whereRef('later.barrier', '=', 'b.barrier')
            .whereRef('later.follows', '=', 'b.id'),
        ),
      ),
    )
    .limit(barriers.length)
    .execute()
  return rows.sort((one, other) => barriers.indexOf(one.barrier) - barriers.indexOf(other.barrier))
}

export type WrittenBarrier = Awaited<ReturnType<typeof barriersOf>>[number]

/** False where somebody else wrote first. */
export async function insertBarrier(
  db: Writer,
  { by, at, ...row }: BarrierAnswer & { projectId: string; follows: string | null; by: string; at: Date },
): Promise<boolean> {
  const inserted = await db
    .insertInto('projects.barrier')
    .values({ ...row, id: newId(), writtenBy: by, writtenAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

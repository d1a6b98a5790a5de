import { newId } from '#platform/database/identifiers.ts'
import type { JsonInput, Reader, Writer } from '#platform/database/types.ts'
import type { Published } from './published.ts'
import type { Stage } from './setting.ts'

/** Stages that were reached, oldest first. */
export const stagesOf = (db: Reader, settingId: string) =>
  db
    .selectFrom('activities.priority_stage')
    .select(['stage', 'doneAt', 'doneBy', 'published'])
    .where('prioritySettingId', '=', settingId)
    .orderBy('doneAt')
    .orderBy('id')
    .execute()

export type KeptStage = Awaited<ReturnType<typeof stagesOf>>[number]

export async function insertStage<One extends Stage>(
  db: Writer,
  row: { prioritySettingId: string; stage: One; published: Published[One]; doneBy: string; doneAt: Date },
): Promise<void> {
  await db
    .insertInto('activities.priority_stage')
    .values({ ...row, id: newId(), published: JSON.stringify(row.published) as JsonInput })
    .execute()
}

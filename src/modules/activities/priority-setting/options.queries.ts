import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Merge } from './options.ts'

/** Options in the order of their numbers, merged ones included. At most 200. */
export const optionsOf = (db: Reader, settingId: string) =>
  db
    .selectFrom('activities.priority_option')
    .select(['id', 'number', 'words', 'cost', 'cameFrom', 'contributionId', 'themeId', 'themeName'])
    .where('prioritySettingId', '=', settingId)
    .orderBy('number')
    .limit(200)
    .execute()

export type KeptOption = Awaited<ReturnType<typeof optionsOf>>[number]

export type NewOption = {
  words: string
  cost: number | null
  cameFrom: 'staff' | 'contribution' | 'theme'
  contributionId?: string
  themeId?: string
  themeName?: string
}

/** Adds options under the next numbers. The caller holds the priority setting. */
export async function insertOptions(
  db: Writer,
  settingId: string,
  options: readonly NewOption[],
  by: { addedBy: string; addedAt: Date },
): Promise<void> {
  const last = await db
    .selectFrom('activities.priority_option')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where('prioritySettingId', '=', settingId)
    .executeTakeFirstOrThrow()
  const rows = options.map((option, at) => ({ ...option, ...by, id: newId(), prioritySettingId: settingId, number: (last.number ?? 0) + at + 1 }))
  if (rows.length > 0) await db.insertInto('activities.priority_option').values(rows).execute()
}

/** Merges of a priority setting with what the second person said, oldest first. */
export async function mergesOf(db: Reader, settingId: string): Promise<Merge[]> {
  const rows = await db
    .selectFrom('activities.priority_merge as m')
    .innerJoin('activities.priority_option as o', 'o.id', 'm.optionId')
    .leftJoin('activities.priority_merge_check as c', 'c.mergeId', 'm.id')
    .select(['m.id', 'm.optionId', 'm.intoId', 'm.because', 'm.mergedBy', 'c.agreed'])
    .where('o.prioritySettingId', '=', settingId)
    .orderBy('m.mergedAt')
    .orderBy('m.id')
    .execute()
  return rows
}

export const insertMerge = (db: Writer, row: { optionId: string; intoId: string | null; because: string; mergedBy: string; mergedAt: Date }) =>
  db
    .insertInto('activities.priority_merge')
    .values({ ...row, id: newId() })
    .execute()

export const insertMergeCheck = (db: Writer, row: { mergeId: string; agreed: boolean; because: string; checkedBy: string; checkedAt: Date }) =>
  db.insertInto('activities.priority_merge_check').values(row).execute()

/** Remembers in which contribution somebody suggested an option. */
export const insertSuggestion = (db: Writer, row: { contributionId: string; prioritySettingId: string; receiptId: string }) =>
  db.insertInto('activities.priority_suggestion').values(row).execute()

/** Suggestions that nobody has made an option of yet, oldest first. At most 50. */
export const suggestionsWaiting = (db: Reader, settingId: string) =>
  db
    .selectFrom('activities.priority_suggestion as s')
    .select(['s.contributionId', 's.receiptId'])
    .where('s.prioritySettingId', '=', settingId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('activities.priority_option as o').select('o.id').whereRef('o.contributionId', '=', 's.contributionId'))),
    )
    .orderBy('s.contributionId')
    .limit(50)
    .execute()

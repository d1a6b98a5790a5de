import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type CommitmentWords, commitmentParts, commitmentStanding, type SignOff } from './commitment.ts'

/** The newest words, agreed or not; undefined before anything was written. */
export const newestDraft = (db: Reader) =>
  db
    .selectFrom('organisations.commitment_draft')
    .select(['id', ...commitmentParts, 'writtenAt'])
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

const versions = (db: Reader) =>
  db
    .selectFrom('organisations.commitment_version as v')
    .innerJoin('organisations.commitment_draft as d', 'd.id', 'v.draftId')
    .select(['v.id', 'v.number', 'v.draftId', 'v.agreedOn', 'v.agreedBy', 'v.reviewOn', 'v.recordedAt'])
    .select(['d.principles', 'd.expectations', 'd.support', 'd.answering', 'd.accountability'])
    .orderBy('v.number', 'desc')

/** Every version with its words, the newest first. At most 100. */
export const commitmentVersions = (db: Reader) => versions(db).limit(100).execute()

export type CommitmentVersion = Awaited<ReturnType<typeof commitmentVersions>>[number]

export const versionById = (db: Reader, id: string) => versions(db).where('v.id', '=', id).executeTakeFirst()

/** The version before one of this number. */
export const versionBefore = (db: Reader, number: number) => versions(db).where('v.number', '<', number).limit(1).executeTakeFirst()

/** The version after one of this number: the one that took its place. */
export const versionAfter = (db: Reader, number: number) =>
  versions(db)
    .where('v.number', '=', number + 1)
    .executeTakeFirst()

/** The statement of commitment that is valid on a day, as it is on record now (undefined before one was agreed), and how it stands then. */
export async function commitmentOn(db: Reader, day: string) {
  const version = await versions(db).where('v.agreedOn', '<=', day).limit(1).executeTakeFirst()
  return { version, ...commitmentStanding(version, day) }
}

type Written = { by: string; now: Date }

export async function insertDraft(db: Writer, words: CommitmentWords, { by, now }: Written): Promise<string> {
  const id = newId()
  await db
    .insertInto('organisations.commitment_draft')
    .values({ ...words, id, writtenBy: by, writtenAt: now })
    .execute()
  return id
}

/** False where the same agreement, or another, was recorded meanwhile. */
export async function insertVersion(
  db: Writer,
  version: SignOff & { id: string; number: number; draftId: string },
  { by, now }: Written,
): Promise<boolean> {
  const inserted = await db
    .insertInto('organisations.commitment_version')
    .values({ ...version, recordedBy: by, recordedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

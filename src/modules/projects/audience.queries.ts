import { partnersNamed } from '#modules/partners/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** Who is asked, in the order in which they were added, with how many people are wanted and the partners who reach them. At most 50. */
export async function audiencesOf(db: Reader, projectId: string) {
  const audiences = await db
    .selectFrom('projects.audience')
    .select(['id', 'name', 'why', 'howMany', 'alsoThrough'])
    .where('projectId', '=', projectId)
    .orderBy('addedAt')
    .orderBy('id')
    .limit(50)
    .execute()
  if (audiences.length === 0) return []
  const through = await db
    .selectFrom('projects.audience_partner')
    .select(['audienceId', 'partnerId'])
    .where(
      'audienceId',
      'in',
      audiences.map(({ id }) => id),
    )
    .execute()
  const named = await partnersNamed(
    db,
    through.map(({ partnerId }) => partnerId),
  )
  return audiences.map((audience) => ({
    ...audience,
    partners: through
      .filter(({ audienceId }) => audienceId === audience.id)
      .flatMap(({ partnerId }) => named.get(partnerId) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
  }))
}

export type KnownAudience = Awaited<ReturnType<typeof audiencesOf>>[number]

export type NewAudience = { name: string; why: string; howMany: number | null; alsoThrough: string }

export async function insertAudience(db: Writer, row: NewAudience & { projectId: string; addedAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('projects.audience')
    .values({ ...row, id })
    .execute()
  return id
}

export const updateAudience = (db: Writer, id: string, row: NewAudience) =>
  db.updateTable('projects.audience').set(row).where('id', '=', id).execute()

/** Replaces the partners who reach an audience. */
export async function savePartnersOf(db: Writer, audienceId: string, partnerIds: readonly string[]): Promise<void> {
  await db.deleteFrom('projects.audience_partner').where('audienceId', '=', audienceId).execute()
  if (partnerIds.length === 0) return
  await db
    .insertInto('projects.audience_partner')
    .values(partnerIds.map((partnerId) => ({ audienceId, partnerId })))
    .execute()
}

export const removeAudience = (db: Writer, projectId: string, id: string) =>
  db.deleteFrom('projects.audience').where('projectId', '=', projectId).where('id', '=', id).execute()

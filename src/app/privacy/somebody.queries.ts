import type { Reader } from '#platform/database/types.ts'
import type { Known, Subject } from '#platform/personal-data.ts'

/** A person as their rights see them: who they are, and what names them wherever it stands. Their name is '' once they are erased. */
export type Somebody = { subject: Subject; known: Known; kind: 'staff' | 'contributor'; name: string; erasedAt: Date | null }

export async function somebodyOf(db: Reader, id: string): Promise<Somebody | undefined> {
  const row = await db
    .selectFrom('people.person as p')
    .leftJoin('contributors.contact_preference as c', 'c.personId', 'p.id')
    .select(['p.id', 'p.kind', 'p.name', 'p.email', 'p.phone', 'p.erasedAt', 'c.address'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { kind, name, email, phone, erasedAt, address } = row
  return { subject: { id, email }, known: { name, email: email ?? '', phone, address: address ?? '' }, kind, name, erasedAt }
}

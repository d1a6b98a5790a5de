import type { Reader } from '#platform/database/types.ts'

/** By receipt: the email address where it was confirmed, else '', and the postal address, or ''. A receipt that is unknown is left out. */
export async function contactsOfReceipts(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, { email: string; address: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributions.receipt')
    .select(['id', 'contactEmail', 'contactAddress', 'confirmedAt'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, contactEmail, contactAddress, confirmedAt }) => [id, { email: confirmedAt ? contactEmail : '', address: contactAddress }]),
  )
}

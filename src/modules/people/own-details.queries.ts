import type { Writer } from '#platform/database/types.ts'

/** Changes what somebody says of themselves, in modules below: their phone number ('' takes it away), or that they left. Their sessions are ended by whoever calls. */
export const changeOwnDetails = (db: Writer, id: string, change: { phone: string } | { deactivatedAt: Date }) =>
  db.updateTable('people.person').set(change).where('id', '=', id).where('erasedAt', 'is', null).execute()

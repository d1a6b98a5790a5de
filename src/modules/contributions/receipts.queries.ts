import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Contact } from './contact.ts'

const columns = [
  'r.id',
  'r.projectId',
  'r.rehearsal',
  'r.channel',
  'r.contactName',
  'r.contactEmail',
  'r.contactPhone',
  'r.contactAddress',
  'r.largePrint',
  'r.madeAt',
  'r.confirmedAt',
  'r.stoppedAt',
  'r.lookedUpAt',
] as const

const receipts = (db: Reader) => db.selectFrom('contributions.receipt as r').select(columns)

export const receiptById = (db: Reader, id: string) => receipts(db).where('r.id', '=', id).executeTakeFirst()

export const receiptByHash = (db: Reader, codeHash: Buffer) => receipts(db).where('r.codeHash', '=', codeHash).executeTakeFirst()

export type Receipt = NonNullable<Awaited<ReturnType<typeof receiptById>>>

/** The installation's keyed hash of a receipt's id, 32 bytes: what its code is made of. */
export async function keyedHash(db: Reader, receiptId: string): Promise<Buffer> {
  const { rows } = await sql<{ bytes: Buffer }>`select platform.keyed_hash('receipt', ${receiptId}::uuid) as bytes`.execute(db)
  return rows[0]!.bytes
}

export type NewReceipt = { id: string; projectId: string; codeHash: Buffer; rehearsal: boolean; contact: Contact; madeAt: Date }

/** False when another receipt has the same code: take another id. */
export async function insertReceipt(db: Writer, { contact, ...row }: NewReceipt): Promise<boolean> {
  const inserted = await db
    .insertInto('contributions.receipt')
    .values({
      ...row,
      channel: contact.channel,
      contactName: contact.name,
      contactEmail: contact.email,
      contactPhone: contact.phone,
      contactAddress: contact.address,
      largePrint: contact.largePrint,
    })
    .onConflict((conflict) => conflict.column('codeHash').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function hasCode(db: Reader, id: string): Promise<boolean> {
  const row = await db.selectFrom('contributions.receipt').select('id').where('id', '=', id).where('codeHash', 'is not', null).executeTakeFirst()
  return row !== undefined
}

/** Gives an imported receipt its code. Nothing changes where it already has one. */
export const setCodeHash = (db: Writer, id: string, codeHash: Buffer) =>
  db.updateTable('contributions.receipt').set({ codeHash }).where('id', '=', id).where('codeHash', 'is', null).execute()

export const setLookedUp = (db: Writer, id: string, now: Date) =>
  db.updateTable('contributions.receipt').set({ lookedUpAt: now }).where('id', '=', id).execute()

/** False when it was confirmed before. */
export async function setConfirmed(db: Writer, id: string, now: Date): Promise<boolean> {
  const set = await db
    .updateTable('contributions.receipt')
    .set({ confirmedAt: now })
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** False when it was stopped before. */
export async function setStopped(db: Writer, id: string, now: Date): Promise<boolean> {
  const set = await db
    .updateTable('contributions.receipt')
    .set({ stoppedAt: now })
    .where('id', '=', id)
    .where('stoppedAt', 'is', null)
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

export type LinkPurpose = 'confirm' | 'stop'

export const insertReceiptLink = (db: Writer, link: { tokenHash: Buffer; receiptId: string; purpose: LinkPurpose; madeAt: Date }) =>
  db.insertInto('contributions.receipt_link').values(link).execute()

export const receiptOfLink = (db: Reader, tokenHash: Buffer, purpose: LinkPurpose) =>
  receipts(db)
    .innerJoin('contributions.receipt_link as l', 'l.receiptId', 'r.id')
    .where('l.tokenHash', '=', tokenHash)
    .where('l.purpose', '=', purpose)
    .executeTakeFirst()

export const setLinkUsed = (db: Writer, tokenHash: Buffer, now: Date) =>
  db.updateTable('contributions.receipt_link').set({ usedAt: now }).where('tokenHash', '=', tokenHash).where('usedAt', 'is', null).execute()

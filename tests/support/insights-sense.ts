import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'

/** A moment on a day of May 2026, at nine in the morning in London. */
export const may = (day: number, minute = 0): Date => new Date(Date.UTC(2026, 4, day, 8, minute))

export async function aPerson(db: Writer, name = 'Ines Halloran', kind: 'staff' | 'contributor' = 'staff'): Promise<{ id: string; name: string }> {
  const id = newId()
  await db
    .insertInto('people.person')
    .values({ id, kind, name, email: `${id}@elmbrook.test`, addedAt: may(1) })
    .execute()
  return { id, name }
}

export type Sorted = { id: string; slug: string; title: string; closedAt: Date | null }

export async function aProject(db: Writer, madeBy: string, slug = `transport-${newId().slice(-6)}`): Promise<Sorted> {
  const id = newId()
  const title = 'Transport to dialysis'
  await db
    .insertInto('projects.project')
    .values({ id, slug, title, madeBy, madeAt: may(1) })
    .execute()
  return { id, slug, title, closedAt: null }
}

export async function aTheme(db: Writer, projectId: string, name: string, madeBy: string | null = null): Promise<string> {
  const id = newId()
  await db
    .insertInto('insights.theme')
    .values({ id, projectId, name, madeBy, madeAt: may(1) })
    .execute()
  return id
}

export type Said = {
  words?: string
  source?: 'web' | 'paper' | 'phone' | 'meeting' | 'visit' | 'call' | 'letter' | 'import'
  question?: string
  service?: string
  score?: string
  saidOn?: string
  receivedAt?: Date
  email?: string
  rehearsal?: boolean
  importId?: string
}

/** One thing that somebody said, with a receipt of its own. */
export async function said(db: Writer, projectId: string, { email, rehearsal = false, receivedAt = may(2), ...rest }: Said = {}) {
  const receiptId = newId()
  const contact = email ? ({ channel: 'email', contactEmail: email } as const) : {}
  await db
    .insertInto('contributions.receipt')
    .values({ id: receiptId, projectId, rehearsal, madeAt: receivedAt, ...contact })
    .execute()
  const id = newId()
  const words = rest.words ?? 'The phone line cuts people off'
  await db
    .insertInto('contributions.contribution')
    .values({ source: 'web', ...rest, words, id, projectId, receiptId, receivedAt, rehearsal })
    .execute()
  return { id, receiptId }
}

export const withdrawn = (db: Writer, contributionId: string, at: Date) =>
  db.updateTable('contributions.contribution').set({ words: '', withdrawnAt: at }).where('id', '=', contributionId).execute()

export const lookedUp = (db: Writer, receiptId: string, at: Date) =>
  db.updateTable('contributions.receipt').set({ lookedUpAt: at }).where('id', '=', receiptId).execute()

export const stopped = (db: Writer, receiptId: string, at: Date) =>
  db.updateTable('contributions.receipt').set({ stoppedAt: at }).where('id', '=', receiptId).execute()

export const placed = (db: Writer, contributionId: string, themeId: string, placedAt: Date, placedBy: string | null = null) =>
  db.insertInto('insights.placement').values({ contributionId, themeId, placedAt, placedBy }).execute()

export const setAside = (db: Writer, contributionId: string, setAt: Date) =>
  db.insertInto('insights.set_aside').values({ contributionId, reason: 'thank-you', setAt }).execute()

/** Writes an answer to each theme, has it checked by another, and releases them together. */
export async function released(
  db: Writer,
  projectId: string,
  themeIds: readonly string[],
  by: { writer: string; checker: string },
  releasedAt: Date,
) {
  const releaseId = newId()
  await db.insertInto('insights.release').values({ id: releaseId, projectId, releasedBy: by.checker, releasedAt }).execute()
  for (const themeId of themeIds) {
    const id = await drafted(db, themeId, by.writer, releasedAt)
    await db.insertInto('insights.answer_check').values({ answerId: id, checkedBy: by.checker, checkedAt: releasedAt }).execute()
    await db.updateTable('insights.answer').set({ releaseId }).where('id', '=', id).execute()
  }
  return releaseId
}

/** An answer that is being written. */
export async function drafted(db: Writer, themeId: string, writer: string, writtenAt: Date): Promise<string> {
  const id = newId()
  const answer = { outcome: 'changed', reason: 'Calls are now called back' } as const
  await db
    .insertInto('insights.answer')
    .values({ ...answer, id, themeId, writtenAt })
    .execute()
  await db.insertInto('insights.answer_author').values({ answerId: id, personId: writer, wroteAt: writtenAt }).execute()
  return id
}

/** Feedback of a release that reached the person on the day it was made. */
export const told = (db: Writer, receiptId: string, releaseId: string, at: Date) =>
  db
    .insertInto('insights.feedback')
    .values({ id: newId(), receiptId, releaseId, channel: 'email', madeAt: at, toldOn: at.toISOString().slice(0, 10), toldAt: at })
    .onConflict((conflict) => conflict.columns(['receiptId', 'releaseId']).doNothing())
    .execute()

export const replied = (db: Writer, one: { id: string; receiptId: string }, kind: 'makes-sense' | 'point-missing' | 'want-to-talk', at: Date) =>
  db.insertInto('insights.reply').values({ id: newId(), contributionId: one.id, receiptId: one.receiptId, kind, repliedAt: at }).execute()

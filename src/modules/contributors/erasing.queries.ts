import { sql } from 'kysely'
import { takeOut } from '#lib/take-out.ts'
import { mentions } from '#platform/database/mentions.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Erasing, Known, Subject } from '#platform/personal-data.ts'

const theirs = ['contact_preference', 'access_need', 'access_passport', 'ask_limit', 'shared', 'acting_for', 'young_person', 'pause'] as const

/**
 * Blanks a contributor in every table of this module, and what others wrote that names their address or number. What they agreed to stays
 * without words of theirs: a purpose, a yes or no, and a day. Safe to run twice.
 */
export async function eraseContributor(db: Writer, { id }: Subject, { now, known }: Erasing): Promise<void> {
  for (const table of theirs) await db.deleteFrom(`contributors.${table}`).where('personId', '=', id).execute()
  await db.updateTable('contributors.named_contact').set({ endedAt: now }).where('personId', '=', id).where('endedAt', 'is', null).execute()
  await db.updateTable('contributors.contact_log').set({ words: '' }).where('personId', '=', id).execute()
  await blankHeld(db, id)
  await blankImports(db, id, known)
  await takeOutOfOthers(db, known)
}

/** What still waited is gone; of what was brought to them, it stays that it was. */
async function blankHeld(db: Writer, id: string): Promise<void> {
  await db.deleteFrom('contributors.held_message').where('personId', '=', id).where('toldAt', 'is', null).execute()
  await db.updateTable('contributors.held_message').set({ subject: '', bodyText: '', toldHow: '' }).where('personId', '=', id).execute()
}

/**
 * The key of their row stays a hash, so that the same list does not bring them back. Rows that waited for a decision are left out, and a
 * file that waits and holds their address is given up.
 */
async function blankImports(db: Writer, id: string, known: Known): Promise<void> {
  await sql`
    update contributors.imported set external_key = 'erased:' || encode(sha256(convert_to(external_key, 'UTF8')), 'hex')
    where person_id = ${id} and external_key !~ '^[a-z-]+:[0-9a-f]{64}$'`.execute(db)
  const named = mentions('t.given', known)
  await sql`
    update contributors.import_row r set
      given = '{}', reason = null, external_key = null,
      outcome = case when r.outcome in ('new', 'duplicate', 'bad') then 'left-out' else r.outcome end
    from (select import_id, row, given::text as given, external_key, person_id, like_person_id from contributors.import_row) as t
    where t.import_id = r.import_id and t.row = r.row and (t.person_id = ${id} or t.like_person_id = ${id} or ${named})`.execute(db)
  if (known.email === '') return
  await sql`
    update contributors.import set
      file_bytes = null, state = case when state in ('uploaded', 'checked') then 'given-up' else state end
    where position(convert_to(${known.email}, 'UTF8') in file_bytes) > 0`.execute(db)
}

/** Where somebody else named them: as whom messages go through, as a guardian, or in what staff wrote about another person. */
async function takeOutOfOthers(db: Writer, known: Known): Promise<void> {
  await db
    .updateTable('contributors.contact_preference')
    .set({ throughName: 'Somebody who has left', throughEmail: '', throughPhone: '' })
    .where((row) => row.or([mentions('through_email', known), mentions('through_phone', known)]))
    .execute()
  await db
    .updateTable('contributors.young_person')
    .set({ guardianName: '', guardianRelation: '', guardianEmail: '', guardianPhone: '', consentOn: null, consentHow: '', consentRecordedBy: null })
    .where((row) => row.or([mentions('guardian_email', known), mentions('guardian_phone', known)]))
    .execute()
  const without = (text: string) => takeOut(text, known, { theirs: false })
  for (const { id, words } of await db.selectFrom('contributors.contact_log').select(['id', 'words']).where(mentions('words', known)).execute())
    await db
      .updateTable('contributors.contact_log')
      .set({ words: without(words) })
      .where('id', '=', id)
      .execute()
  const held = await db
    .selectFrom('contributors.held_message')
    .select(['id', 'subject', 'bodyText', 'toldHow'])
    .where((row) => row.or([mentions('subject', known), mentions('body_text', known), mentions('told_how', known)]))
    .execute()
  for (const { id, ...texts } of held)
    await db
      .updateTable('contributors.held_message')
      .set({ subject: without(texts.subject), bodyText: without(texts.bodyText), toldHow: without(texts.toldHow) })
      .where('id', '=', id)
      .execute()
}

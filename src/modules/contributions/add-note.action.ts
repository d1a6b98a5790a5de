import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { Consent } from './consent.ts'
import type { Contact } from './contact.ts'
import { type NoteKind, note, type PartOfDay, type Session } from './note.ts'
import { insertNote } from './notes.queries.ts'
import { receive } from './receive.action.tsx'

export type NoteDraft = {
  /** Made when the form was opened, so that sending it twice makes one note. */
  id: string
  kind: NoteKind
  happenedOn: string
  place: string
  partner: string
  partOfDay?: PartOfDay
  /** Of a session that a partner hosted, and of no other note. */
  session?: Session
  points: readonly string[]
  contact: Contact
  consent: Consent
}

/** Adds a note with one contribution for each point and one receipt for all, at once. The second of two clicks adds nothing. */
export async function addNote(work: Work, project: { id: string; closed: boolean }, draft: NoteDraft) {
  const checked = note(project, draft, dayOf(work.now))
  if (!checked.ok) return checked
  const { id, kind, happenedOn, place, partner, partOfDay, session, points, contact, consent } = checked.value
  const notedBy = work.person.id
  const row = { id, projectId: project.id, kind, happenedOn, place, partner, partOfDay, ...session, notedBy, notedAt: work.now }
  const isNew = await insertNote(work.db, row)
  if (!isNew) return ok(id)
  await receive(
    { ...work, actor: notedBy },
    {
      projectId: project.id,
      rehearsal: false,
      source: kind,
      contact,
      consent,
      typedBy: notedBy,
      noteId: id,
      saidOn: happenedOn,
      points: points.map((words) => ({ words, question: '', mayQuote: consent.quoteAs !== 'not-public' })),
    },
  )
  await record(work.db, {
    type: 'contributions.note-added',
    actor: notedBy,
    subject: id,
    at: work.now,
    details: { project: project.id, points: points.length },
  })
  return ok(id)
}

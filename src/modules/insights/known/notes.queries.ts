import { hasHappened } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Course } from './course.ts'
import type { Readable } from './finding.ts'

const standing = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.standing_known')
    .select([
      'id',
      'findingId',
      'kind',
      'about',
      'course',
      'because',
      'notedBy',
      'notedAt',
      'earlierTitle',
      'earlierSlug',
      'earlierProjectId',
      'isPublic',
    ])
    .where('projectId', '=', projectId)
    .orderBy('notedAt')
    .orderBy('id')
    .$narrowType<{ findingId: string; about: string; isPublic: boolean }>()

/** What a project says of earlier findings, first noted first, where the finding may be seen. At most 200. */
export async function knownNotesOf(db: Reader, projectId: string, readable: Readable) {
  const notes = await standing(db, projectId).limit(200).execute()
  return notes.filter((note) => note.isPublic || readable === 'all' || readable.includes(note.earlierProjectId))
}

export type KnownNote = Awaited<ReturnType<typeof knownNotesOf>>[number]

/** What a project says of one finding now. */
export const knownNoteOn = (db: Reader, projectId: string, findingId: string) =>
  standing(db, projectId).where('findingId', '=', findingId).executeTakeFirst()

type NewNote = {
  projectId: string
  finding: { kind: 'theme' | 'decision' | 'plan'; id: string }
  course: Course
  because: string
  notedBy: string
  notedAt: Date
}

/** Adds a note. An earlier one on the same finding stays on record, and no longer holds. */
export async function insertKnownNote(db: Writer, { finding, ...note }: NewNote): Promise<string> {
  const id = newId()
  const about = { theme: { themeId: finding.id }, decision: { decisionId: finding.id }, plan: { planId: finding.id } }[finding.kind]
  await db
    .insertInto('insights.known_note')
    .values({ ...note, ...about, id })
    .execute()
  return id
}

/** What a look at earlier findings is recorded as. The platform adds "-read" to it. */
export const looked = 'insights.earlier-findings'

/** Whether anybody of a project has looked at what people told the organisation before, or noted something about it. */
export async function hasLooked(db: Reader, projectId: string): Promise<boolean> {
  if (await hasHappened(db, projectId, `${looked}-read`)) return true
  return (await db.selectFrom('insights.known_note').select('id').where('projectId', '=', projectId).limit(1).executeTakeFirst()) !== undefined
}

import {
  addQuestion,
  changeAbout,
  makeSurvey,
  publishSurvey,
  type QuestionWords,
  questionsOf,
  type Survey,
  surveyBySlug,
} from '#modules/activities/index.ts'
import { type Project, projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Answer, Client } from '#support/front-door.ts'

export const may1 = new Date('2026-05-01T09:00:00Z')
export const june1 = new Date('2026-06-01T09:00:00Z')

/** An involvement lead who may do everything here. */
export async function aLead(db: Writer, name = 'Odile Marchetti'): Promise<Person & { id: string }> {
  const id = newId()
  await db
    .insertInto('people.person')
    .values({ id, kind: 'staff', name, email: `${id}@lead.test`, addedAt: may1 })
    .execute()
  await db.insertInto('people.role_grant').values({ id: newId(), personId: id, role: 'lead', grantedAt: may1 }).execute()
  return { id, name, grants: [{ role: 'lead', projectId: null }], may: () => true }
}

/** A project that is open, with a named person and a promise. */
export async function anOpenProject(db: Writer, lead: { id: string }, slug = `home-${newId().slice(-8)}`): Promise<Project> {
  const id = newId()
  const contact = { contactName: 'Odile Marchetti', contactPhone: '01632 960222' }
  await db
    .insertInto('projects.project')
    .values({
      id,
      slug,
      title: 'Getting home from hospital',
      decidedBy: 'The discharge board',
      decidedOn: '2026-09-10',
      ...contact,
      madeBy: lead.id,
      madeAt: may1,
    })
    .execute()
  await db.insertInto('projects.opening').values({ projectId: id, openedBy: lead.id, openedAt: may1 }).execute()
  await db.insertInto('projects.promise').values({ id: newId(), projectId: id, dueOn: '2026-10-01', madeBy: lead.id, madeAt: may1 }).execute()
  return projectFor(db, slug)
}

const plain = { help: '', required: false, mayQuote: false, options: [], lowest: null, highest: null, lowestLabel: '', highestLabel: '' }

/** A question of each kind. Only the first must be answered; only the long text may be quoted. */
export const everyKind: readonly QuestionWords[] = [
  { ...plain, kind: 'one-choice', wording: 'How did you get home?', options: ['By ambulance', 'By taxi', 'A friend drove me'], required: true },
  { ...plain, kind: 'long-text', wording: 'What was the journey like?', mayQuote: true },
  { ...plain, kind: 'several-choices', wording: 'What would have helped?', options: ['A phone call', 'A blanket', 'A shorter wait'] },
  { ...plain, kind: 'scale', wording: 'How hard was the wait?', lowest: 1, highest: 5, lowestLabel: 'easy', highestLabel: 'very hard' },
  { ...plain, kind: 'number', wording: 'How many hours did you wait?', lowest: 0, highest: 48 },
  { ...plain, kind: 'date', wording: 'When did you go home?' },
  { ...plain, kind: 'short-text', wording: 'Which ward were you on?' },
]

export type Made = { project: Project; survey: Survey; lead: Person & { id: string } }

/** A survey with these questions: it says what it must, and is published unless told. */
export async function aSurvey(
  db: Writer,
  {
    questions = everyKind,
    published = true,
    opensAt = null,
    closesAt = null,
  }: { questions?: readonly QuestionWords[]; published?: boolean; opensAt?: Date | null; closesAt?: Date | null } = {},
): Promise<Made> {
  const lead = await aLead(db)
  const project = await anOpenProject(db, lead)
  const work = { db, person: lead, now: may1 }
  const made = await makeSurvey(work, project.id, `Your way home ${newId().slice(-8)}`)
  if (!made.ok) throw new Error(made.because)
  for (const words of questions) await addQuestion(work, made.value.id, words)
  const begun = (await surveyBySlug(db, made.value.slug)) as Survey
  const about = {
    title: begun.title,
    why: 'We want to know how people get home.',
    privacy: 'Our team reads it.',
    atRisk: begun.atRisk,
    opensAt,
    closesAt,
  }
  await changeAbout(work, begun, about)
  if (published) {
    const done = await publishSurvey(work, project, (await surveyBySlug(db, made.value.slug)) as Survey)
    if (!done.ok) throw new Error(done.because)
  }
  return { project, lead, survey: (await surveyBySlug(db, made.value.slug)) as Survey }
}

/** The current question of a survey that has these words in it. */
export async function questionAbout(db: Writer, surveyId: string, words: string) {
  const asked = (await questionsOf(db, surveyId)).find(({ wording }) => wording.includes(words))
  if (!asked) throw new Error(`No question about ${words}`)
  return asked
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Answers the question on a page and goes on, as the form of that page does. */
export async function answer(client: Client, path: string, fields: Fields): Promise<Answer> {
  const drawn = await client.get(path)
  const version = /name="version" value="([^"]+)"/.exec(drawn.html)?.[1] ?? ''
  return client.post(path, { version, then: 'go-on', ...fields })
}

/** An answer to each of `everyKind`, in order. */
const answers: readonly Fields[] = [
  { answer: 'By taxi' },
  { answer: '<script>alert(1)</script> It was cold' },
  { answer: ['A blanket', 'A phone call'] },
  { answer: '4' },
  { answer: '2.5' },
  { 'answer-day': '3', 'answer-month': '5', 'answer-year': '2026' },
  { answer: '=1+1' },
]

/** Goes from the start of a survey of `everyKind` to "check your answers". */
export async function fillIn(client: Client, slug: string, contact: Fields = { channel: 'none' }): Promise<void> {
  let last = await client.post(`/surveys/${slug}`)
  for (const fields of answers) last = await answer(client, last.location, fields)
  for (const [part, fields] of [
    ['consent', { quoteAs: 'anonymous' }],
    ['contact', contact],
  ] as const) {
    if (last.location !== `/surveys/${slug}/${part}`) throw new Error(`${last.location} in place of ${part}`)
    last = await client.post(last.location, fields)
  }
  if (last.location !== `/surveys/${slug}/check`) throw new Error(`${last.location} in place of the check`)
}

/** The code on a page, but for the example that forms give. */
export const codeIn = (html: string): string => /[A-Z]+-\d{4}-[A-Z]+-[A-Z]+/.exec(html.replace('KITE-4821-RIVER-MOSS', ''))?.[0] ?? ''

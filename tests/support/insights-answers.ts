import { receive } from '#modules/contributions/index.ts'
import { answerTheme } from '#modules/insights/answer-theme.action.ts'
import { checkAnswer } from '#modules/insights/check-answer.action.ts'
import { recordDecision } from '#modules/insights/record-decision.action.ts'
import { releaseAnswers } from '#modules/insights/release-answers.action.ts'
import { insertGrant, insertPerson } from '#modules/people/index.ts'
import { projectById } from '#modules/projects/index.ts'
import { insertOpening, insertProject, insertPromise, updatePlan } from '#modules/projects/projects.queries.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { inDatabase } from './database.ts'

type Contact = Partial<Parameters<typeof receive>[1]['contact']>
type Source = Parameters<typeof receive>[1]['source']

export const may = (day: number, hour = 9) => new Date(Date.UTC(2026, 4, day, hour))
export const june = (day: number, hour = 9) => new Date(Date.UTC(2026, 5, day, hour))

const nobody = { channel: 'none', name: '', email: '', phone: '', address: '', largePrint: false } as const

/** A review of an eye clinic with its people, ready for words to come in. */
export async function aLoop(db: Writer, organisation: Organisation) {
  const person = (name: string, email: string, kind: 'staff' | 'contributor' = 'staff') => insertPerson(db, { name, email, kind, addedAt: may(1) })
  const lead = { id: await person('Nasra Warsame', `lead.${newId()}@example.org`) }
  const commissioner = { id: await person('Gareth Pugh', `commissioner.${newId()}@example.org`) }
  const coLead = { id: await person('Ivy Sandford', `colead.${newId()}@example.org`, 'contributor') }
  const slug = `eye-clinic-${newId().slice(-8)}`
  const projectId = await insertProject(db, { title: 'The eye clinic', slug, madeBy: lead.id, madeAt: may(1) })
  await updatePlan(db, projectId, 1, {
    contactName: 'Nasra Warsame',
    contactPhone: '01632 960 017',
    contactEmail: 'eyes@example.org',
    decidedBy: 'the clinic board',
    decidedOn: '2026-06-12',
  })
  await insertPromise(db, { projectId, dueOn: '2026-07-01', reason: '', madeBy: lead.id, madeAt: may(1) })
  await insertOpening(db, { projectId, openedBy: lead.id, openedAt: may(2) })
  await insertGrant(db, { personId: lead.id, role: 'lead', projectId: null, grantedBy: null, grantedAt: may(1) })
  await insertGrant(db, { personId: commissioner.id, role: 'decision-maker', projectId: null, grantedBy: null, grantedAt: may(1) })
  await insertGrant(db, { personId: coLead.id, role: 'co-lead', projectId, grantedBy: lead.id, grantedAt: may(1) })
  const project = (await projectById(db, projectId))!
  return { db, organisation, project, lead, commissioner, coLead, now: may(10) }
}

export type Loop = Awaited<ReturnType<typeof aLoop>>

/** A test over a loop of its own, always rolled back. */
export const inLoop = (work: (loop: Loop) => Promise<void>) => inDatabase(async (db, organisation) => work(await aLoop(db, organisation)))

type Saying = { words: string | readonly string[]; contact?: Contact; source?: Source; at?: Date; confirmed?: boolean; rehearsal?: boolean }

/** Somebody says something, and leaves a contact or none. */
export async function says(
  { db, organisation, project }: Loop,
  { words, contact = {}, source = 'web', at = may(5), confirmed = false, rehearsal = false }: Saying,
) {
  const points = [words].flat().map((one) => ({ words: one, question: 'What would help?', mayQuote: true }))
  const received = await receive(
    { db, now: at, organisation, actor: null },
    {
      projectId: project.id,
      rehearsal,
      source,
      contact: { ...nobody, ...contact },
      consent: { quoteAs: 'anonymous', quoteName: '' },
      typedBy: null,
      points,
    },
  )
  if (confirmed) await db.updateTable('contributions.receipt').set({ confirmedAt: at }).where('id', '=', received.receiptId).execute()
  return { ...received, contributionId: received.contributionIds[0]! }
}

export const byEmail = (name: string, email: string): Contact => ({ channel: 'email', name, email })
export const byPhone = (name: string, phone = '01632 960 044'): Contact => ({ channel: 'phone', name, phone })
export const byLetter = (name: string, address = '4 Alder Court\nMillbrook\nMB1 4ZZ'): Contact => ({ channel: 'letter', name, address })

/** A theme with some contributions in it, placed at a moment. */
export async function aTheme({ db, project, lead }: Loop, name: string, contributionIds: readonly string[] = [], at = may(12)): Promise<string> {
  const id = newId()
  await db.insertInto('insights.theme').values({ id, projectId: project.id, name, madeBy: lead.id, madeAt: at }).execute()
  await placed({ db, lead }, id, contributionIds, at)
  return id
}

export async function placed(
  { db, lead }: Pick<Loop, 'db' | 'lead'>,
  themeId: string,
  contributionIds: readonly string[],
  at = may(12),
): Promise<void> {
  if (contributionIds.length === 0) return
  await db
    .insertInto('insights.placement')
    .values(contributionIds.map((contributionId) => ({ themeId, contributionId, placedBy: lead.id, placedAt: at })))
    .execute()
}

export const setAside = ({ db, lead }: Loop, contributionId: string, reason: 'blank' | 'thank-you' | 'not-about-this', at = may(12)) =>
  db.insertInto('insights.set_aside').values({ contributionId, reason, setBy: lead.id, setAt: at }).execute()

type Given = Partial<Parameters<typeof answerTheme>[3]>

/** An answer that somebody wrote and somebody else checked, ready to go out. */
export async function aCheckedAnswer({ db, project, lead, commissioner }: Loop, themeId: string, given: Given = {}, at = june(12)) {
  const draft = { outcome: 'changed' as const, reason: 'The phones are answered until eight.', dueOn: null, decisionId: null, ...given }
  const written = await answerTheme({ db, person: commissioner, now: at }, project, themeId, draft)
  if (!written.ok) throw new Error(written.because)
  const checked = await checkAnswer({ db, person: lead, now: at }, project, written.value, 1)
  if (!checked.ok) throw new Error(checked.because)
  return { answerId: written.value, version: 1 }
}

export async function released(
  { db, project, lead }: Loop,
  shown: readonly { answerId: string; version: number }[],
  at = june(15),
): Promise<{ releaseId: string; people: number }> {
  const done = await releaseAnswers({ db, person: lead, now: at }, project, shown)
  if (!done.ok) throw new Error(done.because)
  return done.value
}

export async function aDecision({ db, project, lead }: Loop, what = 'Answer the phones until eight in the evening', at = june(12)): Promise<string> {
  const done = await recordDecision({ db, person: lead, now: at }, project, {
    what,
    options: '',
    decidedBy: 'the clinic board',
    decidedOn: '2026-06-12',
    reviewOn: null,
  })
  if (!done.ok) throw new Error(done.because)
  return done.value
}

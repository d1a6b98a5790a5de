import { sql } from 'kysely'
import { spanInWords } from '#lib/dates.ts'
import { takeOut } from '#lib/take-out.ts'
import { receiptsKnownAs } from '#modules/contributions/index.ts'
import { mentions } from '#platform/database/mentions.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Known, type Subject } from '#platform/personal-data.ts'
import { standingNames } from './standings.ts'
import type { Step } from './steps.ts'

const most = 5000

type Whose = { id: string; theirs: boolean }

/** Applications of a person: those of their account, and those whose receipt leads to them. `theirs`: the address was confirmed, or it is their account. */
async function applicationsOf(db: Reader, personId: string, known: Partial<Known>): Promise<Whose[]> {
  const receipts = new Map((await receiptsKnownAs(db, known)).map(({ id, theirs }) => [id, theirs]))
  const rows = await db
    .selectFrom('opportunities.application')
    .select(['id', 'receiptId', 'personId'])
    .where(({ eb, or }) => or([eb('personId', '=', personId), ...(receipts.size > 0 ? [eb('receiptId', 'in', [...receipts.keys()])] : [])]))
    .limit(most)
    .execute()
  return rows.map((row) => ({ id: row.id, theirs: row.personId === personId || (receipts.get(row.receiptId) ?? false) }))
}

/** What they applied for, what they gave, and each step since. */
export async function gatherApplications(db: Reader, { id, email }: Subject): Promise<readonly Gathered[]> {
  const ids = (await applicationsOf(db, id, { email: email ?? '' })).filter(({ theirs }) => theirs).map((one) => one.id)
  if (ids.length === 0) return []
  return [
    gathered('What you applied for', await applied(db, ids)),
    gathered('Dates that suit you', await suits(db, ids)),
    gathered('What you answered so that the group is a mix', await mix(db, ids)),
    gathered('What became of your applications', await became(db, ids)),
    gathered('Your chance in each lottery', await drawn(db, ids)),
  ]
}

async function applied(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('opportunities.application as a')
    .innerJoin('opportunities.opportunity as o', 'o.id', 'a.opportunityId')
    .select(['o.title', 'a.number', 'a.appliedAt', 'a.route', 'a.name', 'a.why', 'a.helps', 'a.givenOn', 'a.lateBecause', 'a.typedBy'])
    .where('a.id', 'in', ids)
    .orderBy('a.appliedAt')
    .execute()
  return rows.map((row) => ({
    Opportunity: row.title,
    'Number of your application': row.number,
    'Sent in': row.appliedAt,
    'By which way': row.route,
    'Typed in by staff': row.typedBy !== null,
    'Given on': row.givenOn,
    'Why it counted although it was late': row.lateBecause,
    Name: row.name,
    'Why you would like to take part': row.why,
    'What helps you': row.helps,
  }))
}

async function suits(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('opportunities.application_date as s')
    .innerJoin('opportunities.date_offered as d', 'd.id', 's.dateId')
    .innerJoin('opportunities.opportunity as o', 'o.id', 'd.opportunityId')
    .select(['o.title', 'd.startsAt', 'd.endsAt'])
    .where('s.applicationId', 'in', ids)
    .orderBy('d.startsAt')
    .limit(most)
    .execute()
  return rows.map((row) => ({ Opportunity: row.title, Date: spanInWords(row.startsAt, row.endsAt) }))
}

async function mix(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('opportunities.selection_answer as s')
    .innerJoin('opportunities.selection_question as q', 'q.id', 's.questionId')
    .innerJoin('opportunities.selection_value as v', 'v.id', 's.valueId')
    .innerJoin('opportunities.opportunity as o', 'o.id', 's.opportunityId')
    .select(['o.title', 'q.wording', 'v.value'])
    .where('s.applicationId', 'in', ids)
    .orderBy('q.position')
    .limit(most)
    .execute()
  return rows.map((row) => ({ Opportunity: row.title, Question: row.wording, 'Your answer': row.value }))
}

async function became(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('opportunities.step as s')
    .innerJoin('opportunities.application as a', 'a.id', 's.applicationId')
    .innerJoin('opportunities.opportunity as o', 'o.id', 'a.opportunityId')
    .select(['o.title', 's.kind', 's.because', 's.takenAt', 's.answerBy', 's.reservePlace'])
    .where('s.applicationId', 'in', ids)
    .orderBy('s.takenAt')
    .orderBy('s.place')
    .limit(most)
    .$narrowType<{ kind: Step }>()
    .execute()
  return rows.map((row) => ({
    Opportunity: row.title,
    When: row.takenAt,
    What: standingNames[row.kind],
    Why: row.because,
    'To be answered by': row.answerBy,
    'Which reserve': row.reservePlace,
  }))
}

async function drawn(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('opportunities.draw_entry as e')
    .innerJoin('opportunities.draw as d', 'd.id', 'e.drawId')
    .innerJoin('opportunities.opportunity as o', 'o.id', 'd.opportunityId')
    .select(['o.title', 'd.number as draw', 'e.number', 'e.chance', 'd.confirmedAt', 'd.setAsideAt'])
    .where('e.applicationId', 'in', ids)
    .orderBy('o.title')
    .orderBy('d.number')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    Opportunity: row.title,
    Lottery: row.draw,
    'Your number in it': row.number,
    'Your chance, of 100': row.chance === null ? null : Math.round(row.chance * 1000) / 10,
    'What became of the lottery': row.confirmedAt ? 'It decided' : row.setAsideAt ? 'It was set aside' : 'Not decided yet',
  }))
}

/**
 * What is theirs is blanked. Where nobody confirmed the address, somebody else may have written it: their name goes, and the words stay
 * without it. That somebody applied is still counted.
 */
export async function eraseApplications(db: Writer, { id }: Subject, { known }: Erasing): Promise<void> {
  const all = await applicationsOf(db, id, known)
  const theirs = all.filter((one) => one.theirs).map((one) => one.id)
  if (theirs.length > 0) {
    await db.deleteFrom('opportunities.application_date').where('applicationId', 'in', theirs).execute()
    await db.deleteFrom('opportunities.selection_answer').where('applicationId', 'in', theirs).execute()
  }
  await blankApplications(db, all, known)
  await takeOutOfSteps(db, all, known)
  await eraseDrafts(db, known)
}

async function blankApplications(db: Writer, all: readonly Whose[], known: Known): Promise<void> {
  const without = (text: string) => takeOut(text, known, { theirs: true })
  for (const { id, theirs } of all) {
    const row = await db
      .selectFrom('opportunities.application')
      .select(['why', 'helps', 'lateBecause'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const said = theirs ? { why: '', helps: '' } : { why: without(row.why), helps: without(row.helps) }
    const left = { ...said, name: '', lateBecause: row.lateBecause && without(row.lateBecause), typedHash: null }
    await db.updateTable('opportunities.application').set(left).where('id', '=', id).execute()
  }
}

/** What staff wrote of somebody goes with them: that a step was taken stays. */
async function takeOutOfSteps(db: Writer, all: readonly Whose[], known: Known): Promise<void> {
  if (all.length === 0) return
  const ids = all.map(({ id }) => id)
  const theirs = new Set(all.filter((one) => one.theirs).map(({ id }) => id))
  const rows = await db
    .selectFrom('opportunities.step')
    .select(['id', 'because', 'applicationId'])
    .where('applicationId', 'in', ids)
    .where('because', '<>', '')
    .execute()
  for (const { id, because, applicationId } of rows) {
    const left = theirs.has(applicationId) ? 'Taken out' : takeOut(because, known, { theirs: true })
    if (left !== because) await db.updateTable('opportunities.step').set({ because: left }).where('id', '=', id).execute()
  }
}

/** A draft that names their address or number is theirs, or of nobody who can come back to it without them: it goes. */
async function eraseDrafts(db: Writer, known: Known): Promise<void> {
  const drafts = await db
    .selectFrom((inner) => inner.selectFrom('opportunities.application_draft').select('id').select(sql<string>`answers::text`.as('all')).as('d'))
    .select('d.id')
    .where(mentions('d.all', known))
    .execute()
  if (drafts.length === 0) return
  await db
    .deleteFrom('opportunities.application_draft')
    .where(
      'id',
      'in',
      drafts.map(({ id }) => id),
    )
    .execute()
}

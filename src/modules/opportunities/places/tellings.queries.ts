import type { NotNull } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Occasion, occasions, type ToldState } from './occasions.ts'

type Reached = Record<
  'applicationId' | 'opportunityId' | 'number' | 'name' | 'receiptId' | 'contactName' | 'contactEmail' | 'contactPhone' | 'contactAddress',
  NotNull
> &
  Record<'largePrint', NotNull> & { channel: 'email' | 'phone' | 'letter' | 'none' }

const reached = [
  'r.contactName',
  'r.contactEmail',
  'r.contactPhone',
  'r.contactAddress',
  'r.largePrint',
  'r.channel',
  'r.confirmedAt',
  'r.stoppedAt',
] as const

/** The last step of those who are told of theirs, with how they are reached, by number. At most 5,000. */
const lastSteps = (db: Reader, opportunityId: string, about: 'step' | 'reminder') =>
  db
    .selectFrom('opportunities.standing as n')
    .innerJoin('opportunities.step as s', (join) => join.onRef('s.applicationId', '=', 'n.applicationId').onRef('s.place', '=', 'n.place'))
    .innerJoin('opportunities.applicant as r', 'r.applicationId', 'n.applicationId')
    .leftJoin('opportunities.telling as t', (join) => join.onRef('t.stepId', '=', 's.id').on('t.about', '=', about))
    .select(['r.applicationId', 'r.opportunityId', 'r.number', 'r.name', 'r.personId', 'r.receiptId', ...reached])
    .select(['s.id as stepId', 's.kind', 's.because', 's.reservePlace', 's.answerBy'])
    .where('n.opportunityId', '=', opportunityId)
    .where('n.name', '<>', '')
    .where('t.id', 'is', null)
    .orderBy('r.number')
    .limit(5000)
    .$narrowType<Reached & { kind: Occasion }>()

/** Who was not told of their last step yet, where it is one of these. */
export const toTell = (db: Reader, opportunityId: string, kinds: readonly Occasion[]) =>
  lastSteps(db, opportunityId, 'step')
    .where('n.kind', 'in', [...kinds])
    .execute()

export const toTellOf = async (db: Reader, opportunityId: string, applicationIds: readonly string[]) =>
  applicationIds.length === 0
    ? []
    : lastSteps(db, opportunityId, 'step')
        .where('n.kind', 'in', [...occasions])
        .where('n.applicationId', 'in', [...applicationIds])
        .execute()

/** Those of some people who were offered a place and not reminded yet. */
export const toRemind = async (db: Reader, opportunityId: string, applicationIds: readonly string[]) =>
  applicationIds.length === 0
    ? []
    : lastSteps(db, opportunityId, 'reminder')
        .where('n.kind', '=', 'offered')
        .where('n.applicationId', 'in', [...applicationIds])
        .execute()

export type ToTell = Awaited<ReturnType<typeof toTell>>[number]

export type NewTelling = {
  applicationId: string
  stepId: string
  about: 'step' | 'reminder'
  channel: 'account' | 'email' | 'phone' | 'letter' | 'none'
  wordsId: string | null
  madeBy: string | null
  madeAt: Date
}

/** Undefined where they are told already: nobody is told twice. */
export async function insertTelling(db: Writer, row: NewTelling): Promise<string | undefined> {
  const inserted = await db
    .insertInto('opportunities.telling')
    .values({ ...row, id: newId() })
    .onConflict((conflict) => conflict.columns(['stepId', 'about']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

export const insertTry = (db: Writer, row: { tellingId: string; reason: string; triedOn: string; recordedBy: string | null; recordedAt: Date }) =>
  db
    .insertInto('opportunities.telling_try')
    .values({ ...row, id: newId() })
    .execute()

/** What the people of an opportunity were told, with how they are reached, the first first. */
const tellings = (db: Reader, opportunityId: string) =>
  db
    .selectFrom('opportunities.told as t')
    .innerJoin('opportunities.applicant as r', 'r.applicationId', 't.applicationId')
    .innerJoin('opportunities.step as s', 's.id', 't.stepId')
    .select(['t.tellingId', 't.about', 't.state', 't.wordsId', 't.madeAt', 't.madeBy', 't.toldOn', 't.toldBy', 't.toldHow', 't.channel as way'])
    .select(['r.applicationId', 'r.number', 'r.name', 'r.personId', 'r.receiptId', ...reached])
    .select(['s.kind', 's.because', 's.reservePlace', 's.answerBy', 's.place'])
    .where('t.opportunityId', '=', opportunityId)
    .orderBy('t.madeAt')
    .orderBy('t.tellingId')
    .limit(5000)
    .$narrowType<Reached & Record<'tellingId' | 'madeAt', NotNull> & { kind: Occasion; state: ToldState; about: 'step' | 'reminder' }>()

export const tellingsOf = (db: Reader, opportunityId: string) => tellings(db, opportunityId).execute()
export type Telling = Awaited<ReturnType<typeof tellingsOf>>[number]

/** The newest telling of one application. */
export const tellingOf = (db: Reader, opportunityId: string, applicationId: string) =>
  tellings(db, opportunityId).where('t.applicationId', '=', applicationId).clearOrderBy().orderBy('t.madeAt', 'desc').limit(1).executeTakeFirst()

/** Letters that are not posted yet, at most 500. */
export const lettersOf = (db: Reader, opportunityId: string) => tellings(db, opportunityId).where('t.state', '=', 'to-post').limit(500).execute()

/** Records that people were told by a person. Those who were told so before are left as they are. @returns how many */
export async function setTold(
  db: Writer,
  ids: readonly string[],
  told: { toldOn: string; toldAt: Date; toldBy: string; toldHow: string },
): Promise<number> {
  const set = await db
    .updateTable('opportunities.telling')
    .set(told)
    .where('id', 'in', [...ids])
    .where('toldAt', 'is', null)
    .executeTakeFirst()
  return Number(set.numUpdatedRows)
}

/** Tries that did not reach people, the newest first, by telling. */
export async function triesOf(db: Reader, tellingIds: readonly string[]) {
  if (tellingIds.length === 0) return new Map<string, { reason: string; triedOn: string }[]>()
  const rows = await db
    .selectFrom('opportunities.telling_try')
    .select(['tellingId', 'reason', 'triedOn'])
    .where('tellingId', 'in', [...tellingIds])
    .orderBy('recordedAt', 'desc')
    .limit(5000)
    .execute()
  return Map.groupBy(rows, ({ tellingId }) => tellingId)
}

/** Offers that nobody has answered, of the whole organisation: for the job that reminds and lets them lapse. At most 2,000. */
export const openOffersToAnswer = (db: Reader) =>
  db
    .selectFrom('opportunities.standing as n')
    .innerJoin('opportunities.step as s', (join) => join.onRef('s.applicationId', '=', 'n.applicationId').onRef('s.place', '=', 'n.place'))
    .leftJoin('opportunities.telling as t', (join) => join.onRef('t.stepId', '=', 's.id').on('t.about', '=', 'reminder'))
    .select(['n.applicationId', 'n.opportunityId', 'n.place', 's.id as stepId', 's.answerBy', 't.id as reminderId'])
    .where('n.kind', '=', 'offered')
    .orderBy('s.answerBy')
    .limit(2000)
    .$narrowType<Record<'applicationId' | 'opportunityId' | 'place' | 'answerBy', NotNull>>()
    .execute()

export type WaitsFor = 'decision' | 'offer' | 'telling' | 'reaching'

/** How many people of an opportunity wait for an answer once it has closed, by what they wait for, and by when they were promised one. */
export async function waitingFor(db: Reader, opportunityId: string, now: Date) {
  const rows = await db
    .selectFrom('opportunities.waiting')
    .select(['waitsFor', 'hearBy'])
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('opportunityId', '=', opportunityId)
    .where('closedAt', '<=', now)
    .groupBy(['waitsFor', 'hearBy'])
    .$narrowType<{ waitsFor: WaitsFor; hearBy: NotNull }>()
    .execute()
  const people = rows.reduce((sum, row) => sum + Number(row.people), 0)
  return { people, hearBy: rows[0]?.hearBy ?? null, by: new Map(rows.map((row) => [row.waitsFor, Number(row.people)])) }
}

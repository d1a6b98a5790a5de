import { addDays } from '#lib/dates.ts'
import { type ContactPreference, usualPreference } from '#modules/contributors/index.ts'
import { insertContributors, insertGrant, insertPerson } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { anOrganisation, aStore } from './database.ts'

/** The morning of the tests, a Monday in London, and its day. */
export const june1 = new Date('2026-06-01T09:00:00Z')
export const today = '2026-06-01'
export const daysAgo = (days: number): string => addDays(today, -days)

export type Lead = { id: string; organisationId: string; name: string }

/** A member of staff who may do everything with contributors. */
export async function aLead(db: Writer, organisation: Organisation, name = 'Perpetua Lindqvist'): Promise<Lead> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@elmbrook.example`
  const id = await insertPerson(db, { kind: 'staff', name, email, addedAt: new Date('2026-01-05T09:00:00Z') })
  await insertGrant(db, { personId: id, role: 'lead', projectId: null, grantedBy: null, grantedAt: june1 })
  return { id, organisationId: organisation.id, name }
}

type Purpose = 'contact' | 'involvement'
type Given = {
  name?: string
  email?: string | null
  phone?: string
  addedAt?: Date
  /** What they agreed to a month ago; both unless told. */
  agreed?: readonly Purpose[]
  refused?: readonly Purpose[]
  preference?: Partial<ContactPreference>
  shared?: readonly { kind: 'lived-experience' | 'interest' | 'area' | 'time'; words: string }[]
  /** Days on which they were asked. */
  asked?: readonly string[]
  young?: { adultOn: string; guardianEmail?: string; assentOn?: string | null; consentOn?: string | null }
  paused?: { until: string | null }
  limit?: number
  needs?: readonly { area: 'place' | 'information-format'; need: string; details?: string }[]
  staffId?: string
}

let made = 0

/** Somebody who takes part, added in January. `by` is the member of staff who wrote things down. */
export async function aContributor(db: Writer, by: Lead, given: Given = {}): Promise<{ id: string; name: string; email: string }> {
  const number = ++made
  const { name = `Contributor ${number}`, email = `contributor.${number}@post.example`, phone = '', agreed = ['contact', 'involvement'] } = given
  const id = newId()
  await insertContributors(db, [{ id, name, email, phone, addedAt: given.addedAt ?? new Date('2026-01-10T09:00:00Z') }])
  for (const purpose of agreed) await says(db, { id, purpose, given: true, by })
  for (const purpose of given.refused ?? []) await says(db, { id, purpose, given: false, by })
  const at = { setBy: by.id, setAt: june1 }
  if (given.preference)
    await db
      .insertInto('contributors.contact_preference')
      .values({ ...usualPreference, ...given.preference, ...at, personId: id })
      .execute()
  for (const shared of given.shared ?? [])
    await db
      .insertInto('contributors.shared')
      .values({ ...shared, id: newId(), personId: id, sharedAt: june1 })
      .execute()
  for (const happenedOn of given.asked ?? []) await wasAsked(db, id, happenedOn)
  await detailsOf(db, id, by, given)
  return { id, name, email: email ?? '' }
}

async function detailsOf(db: Writer, personId: string, by: Lead, given: Given): Promise<void> {
  const { young, paused, limit, needs, staffId } = given
  if (young) {
    const { assentOn = daysAgo(30), consentOn = daysAgo(30), guardianEmail = '', adultOn } = young
    const guardian = { guardianName: 'Gwenllian Achterberg', guardianEmail }
    const consent = { consentOn, consentRecordedBy: consentOn === null ? null : by.id }
    await db
      .insertInto('contributors.young_person')
      .values({ personId, adultOn, assentOn, ...guardian, ...consent, notedAt: june1 })
      .execute()
  }
  if (paused) await db.insertInto('contributors.pause').values({ id: newId(), personId, until: paused.until, begunAt: june1 }).execute()
  if (limit !== undefined) await db.insertInto('contributors.ask_limit').values({ personId, asksPerYear: limit, setAt: june1 }).execute()
  if (needs) {
    await db
      .insertInto('contributors.access_passport')
      .values({ personId, seenBy: 'staff', reviewedOn: daysAgo(10), changedAt: june1 })
      .execute()
    for (const need of needs)
      await db
        .insertInto('contributors.access_need')
        .values({ id: newId(), personId, details: '', ...need, addedAt: june1 })
        .execute()
  }
  if (staffId)
    await db
      .insertInto('contributors.named_contact')
      .values({ id: newId(), personId, staffId, givenBy: by.id, since: new Date('2026-02-01T09:00:00Z') })
      .execute()
}

type Said = { id: string; purpose: Purpose; given: boolean; by: Lead; on?: string; at?: Date }

/** Somebody agrees to something, or takes it back: a month ago unless told. */
export async function says(db: Writer, { id, purpose, given, by, on = daysAgo(31), at = new Date('2026-05-01T09:00:00Z') }: Said): Promise<void> {
  await db
    .insertInto('contributors.consent_wording')
    .values({ id: newId(), purpose, version: 1, words: `You may use this for ${purpose}.`, madeAt: june1 })
    .onConflict((conflict) => conflict.columns(['organisationId', 'purpose', 'version']).doNothing())
    .execute()
  const wording = await db
    .selectFrom('contributors.consent_wording')
    .select('id')
    .where('purpose', '=', purpose)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('contributors.consent')
    .values({ id: newId(), personId: id, wordingId: wording.id, purpose, given, how: 'paper', saidOn: on, recordedBy: by.id, recordedAt: at })
    .execute()
}

export const wasAsked = (db: Writer, personId: string, happenedOn: string) =>
  db
    .insertInto('contributors.contact_log')
    .values({ id: newId(), personId, kind: 'ask', channel: 'phone', words: 'Asked before', happenedOn, loggedAt: june1 })
    .execute()

/** A store of its own with one organisation and its lead, for what commits. */
export async function aCommittedOffice() {
  const store = await aStore()
  const organisation = await store.outside((db) => anOrganisation(db))
  const lead = await store.within(organisation.id, (db) => aLead(db, organisation))
  return { store, organisation, lead, host: new URL(organisation.baseUrl).host }
}

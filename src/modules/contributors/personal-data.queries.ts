import { namesOf } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { type Gathered, gathered, type Subject } from '#platform/personal-data.ts'
import { footings } from './acting-for.ts'
import { purposes } from './consents.ts'
import { logChannels, logKinds } from './contact-log.ts'
import { channels, formats } from './contact-preference.ts'
import { areas, needInWords, seenBy } from './passport.ts'
import { sharedHeadings } from './shared.ts'

export { eraseContributor } from './erasing.queries.ts'

const MOST = 5000

/** Everything that the tables of this module keep about a person, what staff wrote about them included. */
export async function gatherContributor(db: Reader, { id }: Subject): Promise<Gathered[]> {
  return [...(await howWeWork(db, id)), ...(await whatTheySaid(db, id)), ...(await whatStaffKept(db, id))]
}

async function howWeWork(db: Reader, id: string): Promise<Gathered[]> {
  const preferences = await db.selectFrom('contributors.contact_preference').selectAll().where('personId', '=', id).execute()
  const passports = await db.selectFrom('contributors.access_passport').selectAll().where('personId', '=', id).execute()
  const needs = await db.selectFrom('contributors.access_need').selectAll().where('personId', '=', id).orderBy('addedAt').limit(MOST).execute()
  const limits = await db.selectFrom('contributors.ask_limit').selectAll().where('personId', '=', id).execute()
  const pauses = await db.selectFrom('contributors.pause').selectAll().where('personId', '=', id).orderBy('begunAt').limit(MOST).execute()
  return [
    gathered(
      'How we reach you',
      preferences.map((one) => ({
        Way: channels[one.channel],
        Form: formats[one.format],
        Language: one.language,
        'Postal address': one.address,
        Through: one.throughName,
        'Their email address': one.throughEmail,
        'Their phone': one.throughPhone,
        Notes: one.notes,
        'Last changed': one.setAt,
      })),
    ),
    gathered(
      'Your access passport',
      passports.map((one) => ({
        'In your own words': one.ownWords,
        'Seen by': seenBy[one.seenBy],
        'Looked at': one.reviewedOn,
        'Last changed': one.changedAt,
      })),
    ),
    gathered(
      'What helps you take part',
      needs.map((one) => ({ About: areas[one.area].title, Need: needInWords(one), Since: one.addedAt })),
    ),
    gathered(
      'How often we may ask you',
      limits.map((one) => ({ 'Times in 12 months': one.asksPerYear, Since: one.setAt })),
    ),
    gathered(
      'Your breaks',
      pauses.map((one) => ({ Began: one.begunAt, Until: one.until, 'You came back': one.endedAt })),
    ),
  ]
}

async function whatTheySaid(db: Reader, id: string): Promise<Gathered[]> {
  const shared = await db.selectFrom('contributors.shared').selectAll().where('personId', '=', id).orderBy('sharedAt').limit(MOST).execute()
  const consents = await db
    .selectFrom('contributors.consent as c')
    .innerJoin('contributors.consent_wording as w', 'w.id', 'c.wordingId')
    .select(['c.purpose', 'c.given', 'c.how', 'c.saidOn', 'c.recordedAt', 'w.words'])
    .where('c.personId', '=', id)
    .orderBy('c.recordedAt')
    .limit(MOST)
    .execute()
  const acting = await db.selectFrom('contributors.acting_for').selectAll().where('personId', '=', id).orderBy('notedAt').limit(MOST).execute()
  const young = await db.selectFrom('contributors.young_person').selectAll().where('personId', '=', id).execute()
  return [
    gathered(
      'What you chose to share',
      shared.map((one) => ({ Kind: sharedHeadings[one.kind], Words: one.words, Shared: one.sharedAt, 'Taken back': one.takenBackAt })),
    ),
    gathered(
      'What you agreed to',
      consents.map((one) => ({
        About: purposes[one.purpose],
        'You agreed': one.given,
        Words: one.words,
        'You said so on': one.saidOn,
        How: one.how,
        'Written down': one.recordedAt,
      })),
    ),
    gathered(
      'Whom you speak for',
      acting.map((one) => ({ Name: one.forName, 'You are their': one.relation, Why: footings[one.footing], Since: one.notedAt, Ended: one.endedAt })),
    ),
    gathered(
      'While you are under 18',
      young.map((one) => ({
        'You are surely 18 from': one.adultOn,
        'You said yes on': one.assentOn,
        'Parent or guardian': one.guardianName,
        'They are your': one.guardianRelation,
        'Their email address': one.guardianEmail,
        'Their phone': one.guardianPhone,
        'They said yes on': one.consentOn,
        'How they said it': one.consentHow,
        'Written down': one.notedAt,
      })),
    ),
  ]
}

async function whatStaffKept(db: Reader, id: string): Promise<Gathered[]> {
  const contacts = await db.selectFrom('contributors.named_contact').selectAll().where('personId', '=', id).orderBy('since').limit(MOST).execute()
  const log = await db.selectFrom('contributors.contact_log').selectAll().where('personId', '=', id).orderBy('loggedAt').limit(MOST).execute()
  const held = await db.selectFrom('contributors.held_message').selectAll().where('personId', '=', id).orderBy('heldAt').limit(MOST).execute()
  const rows = await db
    .selectFrom('contributors.import_row')
    .select(['externalKey', 'given', 'reason'])
    .where((row) => row.or([row('personId', '=', id), row('likePersonId', '=', id)]))
    .limit(MOST)
    .execute()
  const keys = await db.selectFrom('contributors.imported').select('externalKey').where('personId', '=', id).limit(MOST).execute()
  const names = await namesOf(db, [...contacts.map(({ staffId }) => staffId), ...log.flatMap(({ loggedBy }) => loggedBy ?? [])])
  return [
    gathered(
      'Your named contacts',
      contacts.map((one) => ({ Name: names.get(one.staffId), Since: one.since, Until: one.endedAt })),
    ),
    gathered(
      'When we were in touch, and what we noted',
      log.map((one) => ({
        What: logKinds[one.kind],
        How: logChannels[one.channel],
        Day: one.happenedOn,
        Words: one.words,
        By: names.get(one.loggedBy ?? ''),
        'Written down': one.loggedAt,
      })),
    ),
    gathered(
      'Messages that a person had to bring you',
      held.map((one) => ({ Subject: one.subject, Text: one.bodyText, Held: one.heldAt, 'Brought to you on': one.toldOn, How: one.toldHow })),
    ),
    gathered(
      'Lists from which we know you, or may',
      rows.map((one) => ({ Key: one.externalKey, 'What stood there': JSON.stringify(one.given), Note: one.reason })),
    ),
    gathered(
      'Where you came from',
      keys.map(({ externalKey }) => ({ Key: externalKey })),
    ),
  ]
}

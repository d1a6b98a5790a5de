import { addNote, type NoteDraft } from '#modules/contributions/add-note.action.ts'
import { noConsent } from '#modules/contributions/consent.ts'
import { noContact } from '#modules/contributions/contact.ts'
import { receive } from '#modules/contributions/index.ts'
import { insertGrant, insertPerson, personWithGrants } from '#modules/people/index.ts'
import { projectById } from '#modules/projects/index.ts'
import { insertProject } from '#modules/projects/projects.queries.ts'
import { personWith } from '#platform/auth/person.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { anOrganisation, aStore, inDatabase } from './database.ts'

/** Nine in the morning in London on a day of May 2026. */
export const may = (day: number): Date => new Date(Date.UTC(2026, 4, day, 8))

/** A project about a minor injuries unit, with the lead who made it. */
export async function aUnit(db: Writer, organisation: Organisation) {
  const leadId = await insertPerson(db, { kind: 'staff', name: 'Perpetua Lindqvist', email: `${newId()}@unit.test`, addedAt: may(1) })
  await insertGrant(db, { personId: leadId, role: 'lead', projectId: null, grantedBy: null, grantedAt: may(1) })
  const slug = `minor-injuries-${newId().slice(-8)}`
  const projectId = await insertProject(db, { title: 'The minor injuries unit', slug, madeBy: leadId, madeAt: may(1) })
  const lead = personWith(new Map(), { id: leadId, name: 'Perpetua Lindqvist' }, (await personWithGrants(db, leadId))?.grants ?? [])
  return { db, organisation, lead, project: (await projectById(db, projectId))!, now: may(10) }
}

export type Unit = Awaited<ReturnType<typeof aUnit>>

/** A test inside a project of its own, in one transaction that is always rolled back. */
export const inUnit = (work: (unit: Unit) => Promise<void>) => inDatabase(async (db, organisation) => work(await aUnit(db, organisation)))

/** A store of its own with one organisation and its project, for what commits. */
export async function aCommittedUnit() {
  const store = await aStore()
  const organisation = await store.outside((db) => anOrganisation(db))
  const { lead, project } = await store.within(organisation.id, (db) => aUnit(db, organisation))
  return { store, organisation, lead, project }
}

type Received = Parameters<typeof receive>[1]

/** Somebody says something on the web: by email or with no contact, quotable without a name unless told. */
export function says({ db, organisation, project }: Unit, words: string | readonly string[], given: Partial<Received> & { at?: Date } = {}) {
  const { at = may(5), ...rest } = given
  const points = [words].flat().map((one) => ({ words: one, question: 'What would help?', mayQuote: true }))
  const consent = { quoteAs: 'anonymous', quoteName: '' } as const
  return receive(
    { db, now: at, organisation, actor: null },
    { projectId: project.id, rehearsal: false, source: 'web', contact: noContact, consent, typedBy: null, points, ...rest },
  )
}

export const byEmail = (email: string, name = '') => ({ ...noContact, channel: 'email', email, name }) as const

/** A note of a meeting, sent by the lead. */
export function notes({ db, organisation, project, lead, now }: Unit, given: Partial<NoteDraft> = {}) {
  const draft = {
    id: newId(),
    kind: 'meeting',
    happenedOn: '2026-05-08',
    place: 'Elm Road hall',
    partner: '',
    points: ['The lift is broken'],
    contact: noContact,
    consent: noConsent,
  } as const
  return addNote({ db, organisation, person: lead, now }, { id: project.id, closed: false }, { ...draft, ...given })
}

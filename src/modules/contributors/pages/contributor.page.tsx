import { dayOf } from '#lib/dates.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { page, view } from '#platform/http/page.ts'
import { actedForBy } from '../acting-for.queries.ts'
import { consentsInForce } from '../consents.queries.ts'
import { contactLogOf } from '../contact-log.queries.ts'
import { contributorFor } from '../contributor.queries.ts'
import { sharedByPeople } from '../directory.queries.ts'
import { heldFor } from '../held.queries.ts'
import { inviteesOf } from '../invitation.queries.ts'
import { namedContactsOf } from '../named-contact.queries.ts'
import { pauseOf } from '../pause.queries.ts'
import { preferenceOf } from '../preference.queries.ts'
import { youngPersonOf } from '../young.queries.ts'
import { youngPersonState } from '../young.ts'
import { ContributorPage, type ContributorProps } from './contributor.view.tsx'

const lastEntries = 10

export default page({
  path: '/people/:person',
  allow: 'contributors.read',
  reads: 'contributors.passport',

  async get({ db, params, person, now }) {
    const seen = await load(db, params.person, { viewer: person, now })
    return view(seen.person.name, <ContributorPage {...seen} />, { back: { href: '/people' } })
  },
})

async function load(db: Reader, id: string, { viewer, now }: { viewer: { id: string }; now: Date }): Promise<ContributorProps> {
  const today = dayOf(now)
  const person = await contributorFor(db, id, { viewer, now })
  const { asksPerYear } = await settingsOf(db)
  const [invitee] = await inviteesOf(db, [id], { today, asksPerYear })
  const young = await youngPersonOf(db, id)
  const state = youngPersonState(young, today)
  return {
    person,
    preference: await preferenceOf(db, id),
    shared: (await sharedByPeople(db, [id])).get(id) ?? [],
    consents: await consentsInForce(db, id),
    speaksFor: await actedForBy(db, id),
    young: young && state !== 'adult' ? { ...young, state } : undefined,
    namedContact: (await namedContactsOf(db, [id])).get(id),
    notAsked: invitee?.because,
    pausedUntil: (await pauseOf(db, id))?.until,
    held: await heldFor(db, id),
    log: await contactLogOf(db, id, { limit: lastEntries, offset: 0 }),
  }
}

import { dayOf } from '#lib/dates.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { page, view } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { accessNeedsOf } from '../access-needs.queries.ts'
import { questionIn } from '../directory.form.ts'
import { type DirectoryAsked, directoryCount, directoryPage, sharedByPeople } from '../directory.queries.ts'
import { countQuiet } from '../gap.queries.ts'
import { countHeld } from '../held.queries.ts'
import { invitationResult } from '../invitation.queries.ts'
import { countWithoutContact, namedContactsOf } from '../named-contact.queries.ts'
import { Directory, directoryTitle as title } from './directory.view.tsx'
import type { DirectoryCard } from './directory-card.view.tsx'
import { pageAsked } from './paging.view.tsx'

const onPage = 50

export default page({
  path: '/people',
  allow: 'contributors.read',
  reads: 'contributors.passport',

  async get({ db, answers, person, now }) {
    const today = dayOf(now)
    const { asksPerYear, contactGapDays: days } = await settingsOf(db)
    const asked = { question: questionIn(answers), today, asksPerYear }
    const number = pageAsked(answers)
    const people = await cards(db, asked, { limit: onPage, offset: (number - 1) * onPage }, person.id)
    const lists = { held: await countHeld(db), withoutContact: await countWithoutContact(db), quiet: await countQuiet(db, { today, days }), days }
    const props = { people, question: asked.question, total: await directoryCount(db, asked), page: number, onPage, lists }
    const may = { import: person.may('contributors.import'), export: person.may('contributors.export') }
    return view(title, <Directory {...props} asked={await justAsked(db, answers.get('asked'))} may={may} />, { width: 'full' })
  },
})

async function cards(db: Reader, asked: DirectoryAsked, part: { limit: number; offset: number }, viewer: string): Promise<DirectoryCard[]> {
  const people = await directoryPage(db, asked, part)
  const ids = people.map(({ id }) => id)
  const [shared, contacts] = [await sharedByPeople(db, ids), await namedContactsOf(db, ids)]
  const needs = await accessNeedsOf(db, ids, { id: viewer, today: asked.today })
  return people.map((one) => ({ ...one, needs: needs.get(one.id), shared: shared.get(one.id) ?? [], namedContact: contacts.get(one.id)?.name }))
}

/** What became of the invitation that led here. */
const justAsked = async (db: Reader, id: string | null) => (id !== null && isId(id) ? invitationResult(db, id) : undefined)

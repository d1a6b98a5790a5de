import { dayInWords, dayOf, daysBetween } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { accessNeedsOf } from '../access-needs.queries.ts'
import { countQuiet, quietPeople } from '../gap.queries.ts'
import { namedContactsOf } from '../named-contact.queries.ts'
import { type AboutPerson, PersonLine } from './about-person.view.tsx'
import { Pages, pageAsked } from './paging.view.tsx'

const title = 'Heard nothing lately'
const onPage = 50

type Quiet = AboutPerson & { lastHeard: string; everHeard: boolean; namedContact: string | undefined }
type Props = { people: readonly Quiet[]; total: number; page: number; days: number; today: string }

function QuietPeople({ people, total, page: number, days, today }: Props) {
  return (
    <>
      <Title>{title}</Title>
      <p>
        {countInWords(total, 'person has', 'people have')} agreed to hear from us and heard nothing for {days} days or more. Who has waited longest
        comes first. People who take a break are not on this list.
      </p>
      <ul class="nhsuk-list heard-rows">
        {people.map((person) => (
          <li>
            <PersonLine person={person} />
            <br />
            {person.everHeard ? 'Last heard from us on ' : 'Has heard nothing since they were added on '}
            {dayInWords(person.lastHeard)}, {countInWords(daysBetween(person.lastHeard, today), 'day', 'days')} ago. Named contact:{' '}
            {person.namedContact ?? 'nobody'}.
            <br />
            <a href={href('/people/:person/log', { person: person.id })}>
              Write down a contact<span class="nhsuk-u-visually-hidden"> with {person.name}</span>
            </a>
          </li>
        ))}
      </ul>
      <Pages page={number} onPage={onPage} total={total} at={(other) => href('/people/quiet', {}, { page: other })} />
    </>
  )
}

export default page({
  path: '/people/quiet',
  allow: 'contributors.read',
  reads: 'contributors.passport',

  async get({ db, answers, person, now }) {
    const today = dayOf(now)
    const { contactGapDays: days } = await settingsOf(db)
    const number = pageAsked(answers)
    const people = await quietPeople(db, { today, days }, { limit: onPage, offset: (number - 1) * onPage })
    const ids = people.map(({ id }) => id)
    const needs = await accessNeedsOf(db, ids, { id: person.id, today })
    const contacts = await namedContactsOf(db, ids)
    const seen = people.map((one) => ({ ...one, needs: needs.get(one.id), namedContact: contacts.get(one.id)?.name }))
    return view(title, <QuietPeople people={seen} total={await countQuiet(db, { today, days })} page={number} days={days} today={today} />)
  },
})

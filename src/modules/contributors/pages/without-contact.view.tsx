import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { AccessFlag } from '../access-flag.view.tsx'
import { staffForm, staffOptions } from '../named-contact.form.ts'
import type { AboutPerson } from './about-person.view.tsx'
import { Pages } from './paging.view.tsx'

export type Lonely = AboutPerson & { since: Date; lastContact: string | null }

type Props = {
  people: readonly Lonely[]
  staff: readonly { id: string; name: string }[]
  total: number
  page: number
  onPage: number
  answers: URLSearchParams
  problems?: Problems
}

export const withoutContactTitle = 'Without a named contact'

export function WithoutContact({ people, staff, total, page, onPage, answers, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title={withoutContactTitle}>
        <p>Every contributor has somebody among staff whom they can turn to. These people have nobody now. Who has waited longest comes first.</p>
        {people.length === 0 ? (
          <p>There is nobody here.</p>
        ) : (
          <>
            <Checkboxes
              name="person"
              legend={countInWords(total, 'person', 'people')}
              legendLook={{ size: 'm' }}
              error={problems.person}
              values={answers.getAll('person')}
              items={people.map((person) => ({ value: person.id, label: person.name, hint: <Since person={person} /> }))}
            />
            <Ask form={staffForm} name="staff" answers={answers} problems={problems} options={staffOptions(staff)} />
            <Button>Give them this named contact</Button>
          </>
        )}
      </Form>
      <Pages page={page} onPage={onPage} total={total} at={(number) => href('/people/without-contact', {}, { page: number })} />
    </>
  )
}

const Since = ({ person }: { person: Lonely }) => (
  <>
    {person.lastContact ? `${person.lastContact} was theirs until ` : 'Nobody since '}
    {dayInWords(dayOf(person.since))}. <a href={href('/people/:person', { person: person.id })}>See {person.name}</a>{' '}
    {person.needs && <AccessFlag needs={person.needs} person={person.id} />}
  </>
)

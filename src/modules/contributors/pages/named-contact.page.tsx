import { never } from '#lib/result.ts'
import { activeStaff } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { type ContributorSeen, contributorFor } from '../contributor.queries.ts'
import { giveNamedContact, type NamedContactRefusal } from '../named-contact.action.ts'
import { staffForm, staffOptions } from '../named-contact.form.ts'
import { namedContactsOf } from '../named-contact.queries.ts'
import { Needs } from './about-person.view.tsx'

const title = 'Named contact'

type Seen = { person: ContributorSeen; current: { id: string; name: string } | undefined; staff: readonly { id: string; name: string }[] }

function NamedContact({ person, current, staff, answers, problems = {} }: Seen & { answers: URLSearchParams; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={person.name}>
      <Needs person={person} />
      <p>
        {current ? `${current.name} is their named contact now.` : 'They have no named contact now.'} A named contact is the person whom they can turn
        to.
      </p>
      <Ask form={staffForm} name="staff" answers={answers} problems={problems} options={staffOptions(staff)} />
      <Button>Save</Button>
    </Form>
  )
}

export default page({
  path: '/people/:person/named-contact',
  allow: 'contributors.change',
  reads: 'contributors.passport',

  async get({ db, params, person, now }) {
    const seen = await load(db, params.person, { viewer: person, now })
    const answers = new URLSearchParams(seen.current ? { staff: seen.current.id } : {})
    return view(title, <NamedContact {...seen} answers={answers} />, backTo(params.person))
  },

  async post({ params, answers, ...work }) {
    const seen = await load(work.db, params.person, { viewer: work.person, now: work.now })
    const wrong = (problems: Problems) => again(title, <NamedContact {...seen} answers={answers} problems={problems} />, backTo(params.person))
    const read = readForm(staffForm, answers, { staff: staffOptions(seen.staff) })
    if ('problems' in read) return wrong(read.problems)
    const given = await giveNamedContact(work, [params.person], read.values.staff)
    return given.ok ? goTo(href('/people/:person', { person: params.person })) : wrong(explain(given.because))
  },
})

const backTo = (person: string) => ({ back: { href: href('/people/:person', { person }) } })

async function load(db: Reader, id: string, asking: { viewer: { id: string }; now: Date }): Promise<Seen> {
  const person = await contributorFor(db, id, asking)
  return { person, current: (await namedContactsOf(db, [id])).get(id), staff: await activeStaff(db) }
}

function explain(because: NamedContactRefusal): Problems {
  switch (because) {
    case 'nobody-chosen':
      return { '': 'They no longer have an account here, so they need no named contact' }
    case 'not-staff':
      return { staff: 'Select somebody who works here' }
    default:
      return never(because)
  }
}

import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { activeStaff } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { accessNeedsOf } from '../access-needs.queries.ts'
import { giveNamedContact, type NamedContactRefusal } from '../named-contact.action.ts'
import { staffForm, staffOptions } from '../named-contact.form.ts'
import { countWithoutContact, withoutContact } from '../named-contact.queries.ts'
import { pageAsked } from './paging.view.tsx'
import { withoutContactTitle as title, WithoutContact } from './without-contact.view.tsx'

const onPage = 50

export default page({
  path: '/people/without-contact',
  allow: 'contributors.change',
  reads: 'contributors.passport',

  async get({ db, answers, person, now }) {
    return view(title, <WithoutContact {...(await load(db, { answers, viewer: person, now }))} answers={new URLSearchParams()} />)
  },

  async post({ answers, ...work }) {
    const seen = await load(work.db, { answers: new URLSearchParams(), viewer: work.person, now: work.now })
    const wrong = (problems: Problems) => again(title, <WithoutContact {...seen} answers={answers} problems={problems} />)
    const read = readForm(staffForm, answers, { staff: staffOptions(seen.staff) })
    const chosen = answers.getAll('person').filter(isId)
    if (seen.people.length === 0) return wrong({ '': 'Everybody has a named contact now' })
    if (chosen.length === 0) return wrong({ ...('problems' in read ? read.problems : {}), ...nobody })
    if ('problems' in read) return wrong(read.problems)
    const given = await giveNamedContact(work, chosen.slice(0, onPage), read.values.staff)
    return given.ok ? goTo('/people/without-contact') : wrong(explain(given.because))
  },
})

const nobody: Problems = { person: 'Select at least one person' }

async function load(db: Reader, { answers, viewer, now }: { answers: URLSearchParams; viewer: { id: string }; now: Date }) {
  const number = pageAsked(answers)
  const people = await withoutContact(db, { limit: onPage, offset: (number - 1) * onPage })
  const needs = await accessNeedsOf(
    db,
    people.map(({ id }) => id),
    { id: viewer.id, today: dayOf(now) },
  )
  return {
    people: people.map((one) => ({ ...one, needs: needs.get(one.id) })),
    staff: await activeStaff(db),
    total: await countWithoutContact(db),
    page: number,
    onPage,
  }
}

function explain(because: NamedContactRefusal): Problems {
  switch (because) {
    case 'nobody-chosen':
      return nobody
    case 'not-staff':
      return { staff: 'Select somebody who works here' }
    default:
      return never(because)
  }
}

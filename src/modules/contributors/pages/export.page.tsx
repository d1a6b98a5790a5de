import { dayOf } from '#lib/dates.ts'
import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, file, page, view } from '#platform/http/page.ts'
import { writeCsv } from '#platform/spreadsheets/index.ts'
import { Ask, Form, type Problems, readForm, yes } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { sharedByPeople } from '../directory.queries.ts'
import { exportedPeople, purposesInForce } from '../export.queries.ts'
import { exportHeadings, exportRow } from '../export.ts'
import { namedContactsOf } from '../named-contact.queries.ts'

const title = 'Take out a list of contributors'
const back = { back: { href: '/people' } }
const atOnce = 500
const most = 50_000

const form = {
  careful: yes({
    label: 'I need this list outside the service, and I will delete it when I no longer do',
    required: 'Tick the box to say that you need the list and will delete it',
  }),
}

const Export = ({ answers, problems = {} }: { answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title}>
    <p>
      You get a spreadsheet of the people who agreed to be contacted: how to reach them, what they share, what they agreed to, their named contact and
      how often they were asked. Access needs are not in it: look at them here, when you need them.
    </p>
    <p>That you took it, and when, is on record.</p>
    <Ask form={form} name="careful" answers={answers} problems={problems} />
    <Button preventDoubleClick={false}>Take out the list</Button>
  </Form>
)

export default page({
  path: '/people/export',
  allow: 'contributors.export',

  get: () => view(title, <Export answers={new URLSearchParams()} />, back),

  async post({ db, answers, person, now }) {
    const read = readForm(form, answers)
    if ('problems' in read) return again(title, <Export answers={answers} problems={read.problems} />, back)
    const today = dayOf(now)
    const rows = await everyRow(db, today)
    await record(db, { type: 'contributors.list-exported', actor: person.id, subject: null, at: now, details: { people: rows.length } })
    return file(`contributors-${today}.csv`, 'text/csv; charset=utf-8', writeCsv([exportHeadings, ...rows]))
  },
})

/** Everybody's row, by name. */
async function everyRow(db: Reader, today: string): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; rows.length < most; ) {
    const people = await exportedPeople(db, { today, limit: atOnce, after })
    const last = people.at(-1)
    if (!last) break
    after = last.id
    const ids = people.map(({ id }) => id)
    const [shared, agreed, contacts] = [await sharedByPeople(db, ids), await purposesInForce(db, ids), await namedContactsOf(db, ids)]
    for (const one of people)
      rows.push(exportRow({ ...one, shared: shared.get(one.id) ?? [], agreed: agreed.get(one.id) ?? [], namedContact: contacts.get(one.id)?.name }))
  }
  return rows.sort(([name], [other]) => String(name).localeCompare(String(other), 'en-GB'))
}

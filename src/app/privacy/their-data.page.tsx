import { addMonths, dayInWords, dayOf } from '#lib/dates.ts'
import { file, href, page, view } from '#platform/http/page.ts'
import { Ask, day, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { PersonalDataShown } from './data.view.tsx'
import { asJson, asPage } from './data-file.tsx'
import { dataOf } from './my-data.page.tsx'

const title = 'What we keep about this person'
const allow = 'organisations.personal-data'
const reads = 'people.data'

const form = {
  asked: day({ label: 'On which day did they ask?', hint: 'The day on which the letter or the call came in', optional: true }),
}

/** The day by which somebody who asks for their data must have it: one calendar month later (R59). */
const answerBy = (askedOn: string): string => addMonths(askedOn, 1)

/** The same for somebody who asks on paper or by phone, made by staff who look after people. Every look is on record. */
export const theirDataPage = page({
  path: '/people/:person/data',
  allow,
  reads,

  async get({ db, organisation, params, answers, now }) {
    const { name, kinds } = await dataOf(db, organisation, params.person, now)
    const read = readForm(form, answers)
    const problems = 'problems' in read ? read.problems : {}
    const askedOn = ('values' in read && read.values.asked) || dayOf(now)
    const files = {
      json: href('/people/:person/data.json', { person: params.person }),
      page: href('/people/:person/data.html', { person: params.person }),
    }
    return view(
      title,
      <PersonalDataShown title={title} caption={name} kinds={kinds} files={files}>
        <p>Before you give this to anybody, make sure that they are who they say they are. It is on record that you looked.</p>
        <DueDate askedOn={askedOn} answers={answers} problems={problems} />
      </PersonalDataShown>,
      { back: { href: href('/organisation/personal-data'), text: 'Back to everybody' } },
    )
  },
})

const DueDate = ({ askedOn, answers, problems }: { askedOn: string; answers: URLSearchParams; problems: Problems }) => (
  <InsetText visuallyHiddenText="When it is due">
    <p>
      Asked on {dayInWords(askedOn)}: they must have it by <strong>{dayInWords(answerBy(askedOn))}</strong>, one calendar month later.
    </p>
    <Form method="get" problems={problems}>
      <Ask form={form} name="asked" answers={answers} problems={problems} size="s" />
      <Button variant="secondary" small>
        Work out the day
      </Button>
    </Form>
  </InsetText>
)

export const theirDataJsonPage = page({
  path: '/people/:person/data.json',
  allow,
  reads,
  get: async ({ db, organisation, params, now }) =>
    file('personal-data.json', 'application/json; charset=utf-8', asJson(await dataOf(db, organisation, params.person, now))),
})

export const theirDataFilePage = page({
  path: '/people/:person/data.html',
  allow,
  reads,
  get: async ({ db, organisation, params, now }) =>
    file('personal-data.html', 'text/html; charset=utf-8', asPage(await dataOf(db, organisation, params.person, now))),
})

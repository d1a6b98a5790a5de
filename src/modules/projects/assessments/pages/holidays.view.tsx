import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { spanInWords } from '../consultation.words.ts'
import { holidayForm, lengthForm } from '../holidays.form.ts'
import type { ConsultationRules } from '../holidays.queries.ts'
import type { Holiday } from '../window.ts'

type Typed = { title: string; caption: string; answers: URLSearchParams; problems?: Problems }

export const ConsultationSettings = ({ title, caption, rules, answers, problems = {} }: Typed & { rules: ConsultationRules }) => (
  <>
    <Form problems={problems} title={title} caption={caption}>
      <p>A formal consultation that is shorter than usual, or that overlaps holidays, shows a warning. It stops nobody.</p>
      <AskAll form={lengthForm} answers={answers} problems={problems} />
      <Button>Save</Button>
    </Form>
    <h2 class="nhsuk-heading-m">Bank and school holidays</h2>
    {rules.holidays.length === 0 && (
      <p>None are listed, so none are compared. Schools in your area may differ: ask each council for its school terms.</p>
    )}
    {rules.holidays.length > 0 && (
      <SummaryList
        rows={rules.holidays.map((holiday) => ({
          name: holiday.name,
          value: spanInWords(holiday),
          actions: [
            {
              href: href('/organisation/consultations/holidays/:holiday/removal', { holiday: holiday.id }),
              children: 'Remove',
              visuallyHiddenText: holiday.name,
            },
          ],
        }))}
      />
    )}
    <Button href={href('/organisation/consultations/holidays')} variant="secondary">
      Add a holiday
    </Button>
  </>
)

export const NewHoliday = ({ title, caption, answers, problems = {} }: Typed) => (
  <Form problems={problems} title={title} caption={caption}>
    <AskAll form={holidayForm} answers={answers} problems={problems} />
    <Button preventDoubleClick>Add this holiday</Button>
  </Form>
)

export const HolidayRemoval = ({ title, caption, holiday }: { title: string; caption: string; holiday: Holiday }) => (
  <Form title={title} caption={caption}>
    <p>
      <strong>{holiday.name}</strong>: {spanInWords(holiday)}
    </p>
    <p>Consultations are then no longer compared with it.</p>
    <Button variant="warning">Remove this holiday</Button>
  </Form>
)

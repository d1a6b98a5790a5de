import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { Period } from '#modules/organisations/retention.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { RecordClass } from './record-classes.ts'
import type { keepForm, periodForm } from './retention.form.ts'

export const retentionTitle = 'How long records are kept'

export type ClassShown = {
  recordClass: RecordClass
  period: Period | undefined
  due: readonly { id: string; name: string; since: string; href: string }[]
}

export const periodInWords = ({ months }: Period): string =>
  months % 12 === 0 ? countInWords(months / 12, 'year', 'years') : countInWords(months, 'month', 'months')

/** Every class with its period, and what is due for a look. */
export const Retention = ({ name, classes }: { name: string; classes: readonly ClassShown[] }) => (
  <>
    <Title caption={name}>{retentionTitle}</Title>
    <p>
      Nothing is deleted because a day has passed. When its time has come, a record is listed here, and a person decides: it stays, with a reason and
      a new day, or it goes.
    </p>
    <p>Set the periods of your own retention schedule, and say where each comes from. We set none for you.</p>
    {classes.map(({ recordClass, period, due }) => (
      <section>
        <h2 class="nhsuk-heading-m">{recordClass.title}</h2>
        <SummaryList
          rows={[
            {
              name: 'Looked at again',
              value: period ? `${periodInWords(period)} ${recordClass.counts}` : 'Not set',
              actions: [
                {
                  href: `${href('/organisation/retention')}/${recordClass.name}`,
                  children: period ? 'Change' : 'Set',
                  visuallyHiddenText: `the period of ${recordClass.title.toLowerCase()}`,
                },
              ],
            },
            ...(period ? [{ name: 'Because of', value: period.citation || 'No source given' }] : []),
          ]}
        />
        {period && recordClass.due && <DueList due={due} />}
        {!recordClass.due && <p>Nothing of this is listed for a look: it cannot be changed or deleted here. The period is told to the public.</p>}
      </section>
    ))}
  </>
)

const DueList = ({ due }: { due: ClassShown['due'] }) =>
  due.length === 0 ? (
    <p>Nothing is due.</p>
  ) : (
    <>
      <p>
        <strong>{countInWords(due.length, 'record is', 'records are')} due for a look.</strong>
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {due.map((one) => (
          <li>
            <a href={one.href}>{one.name}</a>, since {dayInWords(one.since)}
          </li>
        ))}
      </ul>
    </>
  )

type PeriodProps = { form: typeof periodForm; recordClass: RecordClass; answers: URLSearchParams; problems?: Problems }

export const PeriodForm = ({ form, recordClass, answers, problems = {} }: PeriodProps) => (
  <Form problems={problems} title={recordClass.title} caption={retentionTitle}>
    <Ask
      form={form}
      name="months"
      answers={answers}
      problems={problems}
      label={`Months ${recordClass.counts}, after which somebody looks at it again`}
    />
    <Ask form={form} name="citation" answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

type ReviewProps = {
  form: typeof keepForm
  title: string
  caption: string
  since: string
  counts: string
  reviews: readonly { keptUntil: string; reason: string; by: string; reviewedAt: Date }[]
  otherwise?: { href: string; text: string }
  answers: URLSearchParams
  problems?: Problems
}

/** One record whose time has come, or will: it stays until a day, because of something, or it goes. */
export const Review = ({ form, title, caption, since, counts, reviews, otherwise, answers, problems = {} }: ReviewProps) => (
  <Form problems={problems} title={title} caption={caption}>
    <p>
      It counts from {dayInWords(since)}: {counts}.
    </p>
    {reviews.length > 0 && (
      <>
        <h2 class="nhsuk-heading-s">Looked at before</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {reviews.map((review) => (
            <li>
              {dayInWords(dayOf(review.reviewedAt))}, {review.by}: kept until {dayInWords(review.keptUntil)} because {review.reason}
            </li>
          ))}
        </ul>
      </>
    )}
    <h2 class="nhsuk-heading-s">Keep it for now</h2>
    <Ask form={form} name="until" answers={answers} problems={problems} />
    <Ask form={form} name="reason" answers={answers} problems={problems} />
    <Button>Keep it until then</Button>
    {otherwise && (
      <p>
        Or <a href={otherwise.href}>{otherwise.text}</a>.
      </p>
    )}
  </Form>
)

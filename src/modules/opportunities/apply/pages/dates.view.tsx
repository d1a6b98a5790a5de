import { spanInWords } from '#lib/dates.ts'
import { AskAll, Form, Hidden, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { dateForm } from '../dates.form.ts'

export const datesTitle = 'Dates people choose from'

type Props = {
  offer: { title: string }
  dates: readonly { id: string; startsAt: Date; endsAt: Date }[]
  answers: URLSearchParams
  problems?: Problems
}

export const DatesOffered = ({ offer, dates, answers, problems = {} }: Props) => (
  <>
    <ProblemSummary problems={problems} />
    <Title caption={offer.title}>{datesTitle}</Title>
    <p>People select the dates that suit them when they apply. Leave this empty if there is nothing to choose.</p>
    {dates.length > 0 && (
      <ul class="nhsuk-list heard-rows">
        {dates.map(({ id, startsAt, endsAt }) => (
          <li>
            <p class="nhsuk-u-margin-bottom-2">{spanInWords(startsAt, endsAt)}</p>
            <form method="post">
              <Hidden name="remove" value={id} />
              <Button variant="secondary" small>
                Remove<span class="nhsuk-u-visually-hidden"> {spanInWords(startsAt, endsAt)}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    )}
    <h2 class="nhsuk-heading-m">{dates.length === 0 ? 'Add a date' : 'Add another date'}</h2>
    <Form>
      <AskAll form={dateForm} answers={answers} problems={problems} />
      <Button>Add this date</Button>
    </Form>
  </>
)

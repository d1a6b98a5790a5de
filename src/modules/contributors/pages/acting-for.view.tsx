import { dayInWords, dayOf } from '#lib/dates.ts'
import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { actingForForm } from '../acting-for.form.ts'
import { type ActingFor as Acting, footings } from '../acting-for.ts'

type Props = {
  title: string
  actedFor: readonly (Acting & { id: string; notedAt: Date })[]
  answers: URLSearchParams
  problems?: Problems
}

/** For whom somebody speaks, with a button to end each, and a form to add one. */
export const ActingFor = ({ title, actedFor, answers, problems = {} }: Props) => (
  <>
    <Form problems={problems} title={title}>
      <p>Do you take part for somebody else, for example as their carer? Tell us, so that we know whose voice it is.</p>
      <AskAll form={actingForForm} answers={answers} problems={problems} />
      <Button>Add this person</Button>
    </Form>
    <SpeakingFor actedFor={actedFor} />
  </>
)

const SpeakingFor = ({ actedFor }: Pick<Props, 'actedFor'>) =>
  actedFor.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">You speak for</h2>
      <ul class="nhsuk-list heard-rows">
        {actedFor.map(({ id, forName, relation, footing, notedAt }) => (
          <li>
            <strong>{forName}</strong>, as their {relation}
            <br />
            {footings[footing]}, since {dayInWords(dayOf(notedAt))}
            <form method="post">
              <Hidden name="end" value={id} />
              <Button variant="secondary" small>
                I no longer do<span class="nhsuk-u-visually-hidden"> for {forName}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )

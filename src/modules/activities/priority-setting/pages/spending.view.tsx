import { poundsInWords } from '#lib/money.ts'
import { countInWords } from '#lib/text.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type Ballot, sumOf } from '../ballot.ts'
import { titles } from '../in-words.ts'
import type { Whole } from '../taking-part.action.ts'

type Props = { part: Whole & { ballot: Ballot }; ticked: readonly number[]; problems?: Problems }

/** What is left of the sum, said in words. */
export function leftInWords(budget: number, chosen: number, sum: number): string {
  const things = `${countInWords(chosen, 'thing', 'things')} chosen, for ${poundsInWords(sum)}.`
  return sum > budget ? `${things} That is ${poundsInWords(sum - budget)} too much.` : `${things} ${poundsInWords(budget - sum)} is left.`
}

/** Ticks, and a button that reckons what is left. With the script, what is left is said at each tick. */
export function Spending({ part: { setting, options }, ticked, problems = {} }: Props) {
  const budget = setting.budget ?? 0
  return (
    <Form problems={problems} title={titles.vote.budget} caption={setting.title}>
      <p>There is {poundsInWords(budget)}. Choose what you want to pay for. You need not spend all of it.</p>
      <Checkboxes
        name="option"
        legend="What should the money be spent on?"
        legendLook={{ size: 'm', heading: 2 }}
        error={problems.option}
        items={options.map(({ number, words, cost }) => ({
          value: String(number),
          label: words,
          hint: poundsInWords(cost ?? 0),
          attributes: { 'data-pence': String(cost ?? 0) },
        }))}
        values={ticked.map(String)}
      />
      <InsetText>
        <p id="left" role="status" data-left-of={String(budget)}>
          {leftInWords(budget, ticked.length, sumOf(ticked, options))}
        </p>
      </InsetText>
      <Button variant="secondary" name="do" value="reckon">
        Reckon what is left
      </Button>{' '}
      <Button name="do" value="go-on">
        Continue
      </Button>
    </Form>
  )
}

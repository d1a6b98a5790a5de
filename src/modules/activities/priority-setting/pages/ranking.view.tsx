import { countInWords, shorten } from '#lib/text.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import type { Ballot } from '../ballot.ts'
import { titles } from '../in-words.ts'
import type { KeptOption } from '../options.queries.ts'
import type { Whole } from '../taking-part.action.ts'
import { placeName } from '../taking-part.form.ts'

/** What stands in the number boxes of an order. */
export const placesOf = (listed: readonly number[]): ReadonlyMap<number, string> => new Map(listed.map((number, at) => [number, String(at + 1)]))

type Props = { part: Whole & { ballot: Ballot }; places: ReadonlyMap<number, string>; problems?: Problems }

/** An order by buttons or by numbers; each press is one form, so that it works everywhere and by keyboard. */
export function Ranking({ part: { setting, options, constituencies, ballot }, places, problems = {} }: Props) {
  const byNumber = new Map(options.map((option) => [option.number, option]))
  const listed = ballot.listed.flatMap((number) => byNumber.get(number) ?? [])
  const rest = options.filter(({ number }) => !ballot.listed.includes(number))
  const group = constituencies.find(({ number }) => number === ballot.constituency)?.name
  const shown = { places, problems, last: listed.length }
  return (
    <Form problems={problems} title={titles.vote.ranking} caption={setting.title}>
      <p>
        Add what matters to you, and move it up or down. Or write numbers, 1 for what matters most. Leave out what you like.
        {group && ` You vote with: ${group}.`}
        <span hidden data-needs-script>
          {' '}
          With a mouse or a finger you can also drag things by ≡.
        </span>
      </p>
      <p>
        <Button variant="secondary" name="do" value="order">
          Put in the order of the numbers
        </Button>
      </p>
      <h2 class="nhsuk-heading-m" id="order">
        Your order
      </h2>
      <p>{listed.length === 0 ? 'Nothing yet. Add something from the list below.' : `${countInWords(listed.length, 'thing', 'things')} in order.`}</p>
      <ol class="nhsuk-list heard-cards heard-order" data-drag-order="order">
        {listed.map((option, at) => (
          <Row option={option} {...shown} at={at} />
        ))}
      </ol>
      {rest.length > 0 && <h2 class="nhsuk-heading-m">Not in your order</h2>}
      <ul class="nhsuk-list heard-cards heard-order">
        {rest.map((option) => (
          <Row option={option} {...shown} />
        ))}
      </ul>
      <Button name="do" value="go-on">
        Continue
      </Button>
    </Form>
  )
}

type RowProps = Pick<Props, 'places'> & { option: KeptOption; problems: Problems; last: number; at?: number }

function Row({ option: { number, words }, places, problems, at, last }: RowProps) {
  const name = placeName(number)
  const called = <span class="nhsuk-u-visually-hidden"> “{shorten(words, 60)}”</span>
  return (
    <li id={`option-${number}`}>
      {at !== undefined && last > 1 && (
        <span class="heard-drag" data-drag aria-hidden="true" hidden data-needs-script>
          ≡
        </span>
      )}
      <p>
        {at !== undefined && <strong>{at + 1}. </strong>}
        {words}
      </p>
      <Input
        name={name}
        label={<>Number{called}</>}
        value={places.get(number) ?? ''}
        error={problems[name]}
        width={3}
        inputmode="numeric"
        autocomplete="off"
      />
      {at === undefined ? (
        <Button variant="secondary" small name="do" value={`add-${number}`}>
          Add{called}
        </Button>
      ) : (
        <>
          {at > 0 && (
            <Button variant="secondary" small name="do" value={`up-${number}`}>
              Up{called}
            </Button>
          )}{' '}
          {at < last - 1 && (
            <Button variant="secondary" small name="do" value={`down-${number}`}>
              Down{called}
            </Button>
          )}{' '}
          <Button variant="secondary" small name="do" value={`drop-${number}`}>
            Take out{called}
          </Button>
        </>
      )}
    </li>
  )
}

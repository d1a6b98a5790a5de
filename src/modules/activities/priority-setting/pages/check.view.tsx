import { poundsInWords } from '#lib/money.ts'
import { href } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { type Ballot, sumOf } from '../ballot.ts'
import { titles } from '../in-words.ts'
import { publicPath, votePath } from '../paths.ts'
import type { Whole } from '../taking-part.action.ts'
import { leftInWords } from './spending.view.tsx'

/** What is about to be sent. */
export function Check({ part, problems }: { part: Whole & { ballot: Ballot }; problems?: Problems }) {
  const { setting, options, constituencies, ballot } = part
  const names = { priorities: setting.slug }
  const group = constituencies.find(({ number }) => number === ballot.constituency)?.name
  const chosen = ballot.listed.flatMap((number) => options.find((option) => option.number === number) ?? [])
  return (
    <Form problems={problems} title={titles.check} caption={setting.title}>
      {group && (
        <p>
          You vote with: {group}. <a href={href(publicPath, names)}>Start again with another group</a>
        </p>
      )}
      <h2 class="nhsuk-heading-m">{setting.kind === 'ranking' ? 'Your order' : 'What you chose'}</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        {chosen.map(({ words, cost }) => (
          <li>
            {words}
            {cost !== null && `, ${poundsInWords(cost)}`}
          </li>
        ))}
      </ol>
      {setting.budget !== null && <p>{leftInWords(setting.budget, chosen.length, sumOf(ballot.listed, options))}</p>}
      <p>
        <a href={href(votePath, names)}>Change it</a>
      </p>
      {ballot.sent && <p>This takes the place of the vote that you sent before.</p>}
      <Button preventDoubleClick>{ballot.sent ? 'Send the changed vote' : 'Send my vote'}</Button>
    </Form>
  )
}

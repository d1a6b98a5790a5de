import { poundsInWords } from '#lib/money.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { entryPath } from '../paths.ts'
import { mayType } from '../setting.ts'
import { entryForm, tickedForm } from '../staff.form.ts'
import type { Whole } from '../taking-part.action.ts'
import { groups, placeName } from '../taking-part.form.ts'

export const entryTitle = 'Type in a vote from paper or a phone call'
export const enteredTitle = 'The vote is saved'

type Props = { whole: Whole; code: string; answers: URLSearchParams; problems?: Problems }

export function Entry({ whole, code, answers, problems = {} }: Props) {
  const { setting, options, constituencies } = whole
  if (!mayType(whole.stands, whole.project))
    return (
      <Form problems={problems} title={entryTitle} caption={setting.title}>
        <p>Votes can be typed in once the vote is open, and until it is counted.</p>
      </Form>
    )
  return (
    <Form problems={problems} title={entryTitle} caption={setting.title}>
      <p>That you typed in a vote stays on record. Which vote it was does not.</p>
      <Hidden name="code" value={code} />
      <Ask form={entryForm} name="route" answers={answers} problems={problems} />
      {constituencies.length > 0 && <Ask form={entryForm} name="constituency" options={groups(whole)} answers={answers} problems={problems} />}
      {setting.kind === 'ranking' && (
        <>
          <h2 class="nhsuk-heading-m">The numbers on the paper</h2>
          <p>Leave blank what is blank.</p>
          {options.map(({ number, words }) => (
            <Input
              name={placeName(number)}
              label={`${number}. ${words}`}
              value={answers.get(placeName(number)) ?? ''}
              error={problems[placeName(number)]}
              width={3}
              inputmode="numeric"
              autocomplete="off"
            />
          ))}
        </>
      )}
      {setting.kind === 'budget' && (
        <Ask
          form={tickedForm}
          name="option"
          options={options.map(({ number, words, cost }) => ({
            value: String(number),
            label: `${number}. ${words}`,
            hint: poundsInWords(cost ?? 0),
          }))}
          answers={answers}
          problems={problems}
        />
      )}
      <Button preventDoubleClick>Save this vote</Button>
    </Form>
  )
}

export const Entered = ({ whole: { setting, project }, code }: { whole: Whole; code: string }) => (
  <>
    <Title caption={setting.title}>{enteredTitle}</Title>
    <InsetText>
      <p>
        If the person is with you, tell them the code of their vote: <strong>{code}</strong>. With it they can change the vote until the end.
      </p>
    </InsetText>
    <p>The code is shown here only. Do not keep it.</p>
    <Button href={href(entryPath, { project: project.slug, priorities: setting.slug })}>Type in the next vote</Button>
  </>
)

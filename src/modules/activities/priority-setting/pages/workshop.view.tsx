import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { Ask, AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { publishedAt } from '../published.ts'
import { attendedField, attendedName, workshopForm } from '../staff.form.ts'
import type { Whole } from '../taking-part.action.ts'
import { placeName } from '../taking-part.form.ts'

export const workshopTitle = 'Record the workshop'

type Props = { whole: Whole; settings: Settings; answers: URLSearchParams; problems?: Problems }

export function WorkshopForm({ whole, settings, answers, problems = {} }: Props) {
  const { setting, options, constituencies, stands } = whole
  const taken = publishedAt(whole.stages, 'shortlist')?.taken ?? []
  if (stands !== 'shortlisted' && stands !== 'met')
    return (
      <Form problems={problems} title={workshopTitle} caption={setting.title}>
        <p>A workshop is recorded after the shortlist is published, and before the top list is.</p>
      </Form>
    )
  const attended = Object.fromEntries(constituencies.map(({ number, name }) => [attendedName(number), attendedField(name)]))
  return (
    <Form problems={problems} title={workshopTitle} caption={setting.title}>
      <p>All of this is published. Write no names.</p>
      <AtRisk words={setting.atRisk || settings.atRisk} tell={settings} />
      <Ask form={workshopForm} name="happenedOn" answers={answers} problems={problems} />
      <h2 class="nhsuk-heading-m">How many people were there?</h2>
      <AskAll form={attended} answers={answers} problems={problems} />
      <Ask form={workshopForm} name="how" answers={answers} problems={problems} />
      <h2 class="nhsuk-heading-m">The final order</h2>
      <p>Write 1 beside what the workshop put first, then 2, and so on.</p>
      {taken.map(({ number }) => (
        <Input
          name={placeName(number)}
          label={options.find((option) => option.number === number)?.words ?? ''}
          value={answers.get(placeName(number)) ?? ''}
          error={problems[placeName(number)]}
          width={3}
          inputmode="numeric"
          autocomplete="off"
        />
      ))}
      <Ask form={workshopForm} name="words" answers={answers} problems={problems} />
      <Button>Save the record</Button>
    </Form>
  )
}

import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { togetherForm } from './together.form.ts'

export type TogetherProps = {
  title: string
  organisation: string
  answers: URLSearchParams
  problems?: Problems
  options: readonly { value: string; label: string }[]
}

export const Together = ({ title, organisation, answers, problems = {}, options }: TogetherProps) => (
  <Form problems={problems} title={title} caption={organisation}>
    <p>
      Use this after a merger: “From 1 April 2026 we serve these areas together”. The figures of the new area are those of its parts, added up. Totals
      of the time before are still set beside the area of then.
    </p>
    <Details summary="What cannot be added up">
      <p>
        Figures are added up where every part has them, for the same groups and from the same source. Where one part lacks them, the whole area lacks
        them too, and the page of the area says which part it is.
      </p>
      <p>
        Where only a piece of an area was joined to yours, this does not fit. Bring in figures of the new area with{' '}
        <code>heard import population</code>.
      </p>
    </Details>
    <Ask form={togetherForm} name="name" answers={answers} problems={problems} />
    <Ask form={togetherForm} name="from" answers={answers} problems={problems} />
    <Ask form={togetherForm} name="parts" answers={answers} problems={problems} options={options} />
    <Ask form={togetherForm} name="serve" answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

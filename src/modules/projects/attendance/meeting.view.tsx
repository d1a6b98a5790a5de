import { Ask, AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { correctionForm, meetingForm } from './attendance.form.ts'

type Choices = readonly { value: string; label: string; hint?: string }[]
type Typed = {
  title: string
  organisation: string
  answers: URLSearchParams
  problems?: Problems
  offered: { attended: Choices; project: Choices }
}

const Questions = ({ answers, problems = {}, offered }: Pick<Typed, 'answers' | 'problems' | 'offered'>) => (
  <>
    <Ask form={meetingForm} name="words" answers={answers} problems={problems} />
    <Ask form={meetingForm} name="heldOn" answers={answers} problems={problems} />
    <Ask form={meetingForm} name="attended" answers={answers} problems={problems} options={offered.attended} />
    <Ask form={meetingForm} name="contributors" answers={answers} problems={problems} />
    <Ask form={meetingForm} name="project" answers={answers} problems={problems} options={offered.project} />
  </>
)

export const NewMeeting = ({ title, organisation, answers, problems = {}, offered }: Typed) => (
  <Form problems={problems} title={title} caption={organisation}>
    <p>An event, a visit or a meeting at which people who decide heard the public themselves. A talk among staff is not one.</p>
    <Questions answers={answers} problems={problems} offered={offered} />
    <Button preventDoubleClick>Add to the record</Button>
  </Form>
)

export const CorrectMeeting = ({
  title,
  organisation,
  answers,
  problems = {},
  offered,
  before,
}: Typed & { before: { superseded: boolean; takenOut: boolean } }) => (
  <Form problems={problems} title={title} caption={organisation}>
    {before.superseded && <InsetText>This record was corrected already. Go back, and correct the newest one.</InsetText>}
    {before.takenOut && <InsetText>This record was taken out.</InsetText>}
    <p>The record as it was stays, marked as corrected.</p>
    <Questions answers={answers} problems={problems} offered={offered} />
    <AskAll form={correctionForm} answers={answers} problems={problems} />
    <Button preventDoubleClick>Save the correction</Button>
  </Form>
)

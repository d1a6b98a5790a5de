import { dayInWords, dayOf } from '#lib/dates.ts'
import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { doneForm, groupForm, stageForm } from '../equality.form.ts'
import { type About, abouts, type Stage } from '../equality.ts'
import { groupWords, stageWords } from '../equality.words.ts'

type Typed = { project: { title: string }; version: number; answers: URLSearchParams; problems?: Problems }

export const StageForm = ({ stage, project, version, doneAt, answers, problems = {} }: Typed & { stage: Stage; doneAt?: Date | undefined }) => (
  <Form problems={problems} title={stageWords[stage].name} caption={project.title}>
    <p>{stageWords[stage].says} You can save it half written and come back.</p>
    {doneAt && (
      <InsetText>
        <p>This was marked done on {dayInWords(dayOf(doneAt))}. A change becomes another version, and this one stays to be compared with.</p>
      </InsetText>
    )}
    <Hidden name="version" value={version} />
    <AskAll form={stageForm(stage)} answers={answers} problems={problems} />
    <AskAll form={doneForm} answers={answers} problems={problems} />
    <Button preventDoubleClick>Save</Button>
  </Form>
)

export function GroupForm({ about, project, version, answers, problems = {} }: Typed & { about: About }) {
  const { name, hint } = groupWords[about]
  const place = abouts.indexOf(about)
  const next = abouts[place + 1]
  return (
    <Form problems={problems} title={name} caption={project.title}>
      <p>{`Part ${place + 1} of ${abouts.length}.`}</p>
      {hint && <p>{hint}</p>}
      <p>Write what is known and where it comes from. If nothing is known, say why. An empty page is listed as a gap until it has one of the two.</p>
      <Hidden name="version" value={version} />
      <AskAll form={groupForm} answers={answers} problems={problems} />
      <div class="nhsuk-button-group">
        {next && (
          <Button name="then" value="next">
            Save and go to {groupWords[next].name.toLowerCase()}
          </Button>
        )}
        <Button variant={next ? 'secondary' : undefined}>Save and leave</Button>
      </div>
    </Form>
  )
}

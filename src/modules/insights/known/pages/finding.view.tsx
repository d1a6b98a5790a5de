import type { Project } from '#modules/projects/index.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type Finding, nameOfFinding } from '../finding.ts'
import type { form as KnownForm } from './finding.page.tsx'
import { FindingSays } from './found-one.view.tsx'

export const title = 'Will you ask this again?'

type Props = { form: typeof KnownForm; project: Project; finding: Finding; answers: URLSearchParams; problems?: Problems }

export const NoteKnown = ({ form, project, finding, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title} caption={project.title}>
    <InsetText>
      <h2 class="nhsuk-heading-s">{nameOfFinding(finding)}</h2>
      <FindingSays finding={finding} />
    </InsetText>
    <AskAll form={form} answers={answers} problems={problems} />
    {!finding.isPublic && <p>The public cannot read this finding yet. Your note is shown to staff until it can.</p>}
    <Button preventDoubleClick>Save</Button>
  </Form>
)

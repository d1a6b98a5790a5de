import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { AskAll, choice, Form, longText, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { PlanDocument } from '../plan-document.ts'
import { type SigningPart, signingWords } from '../sign-off.ts'
import { PlanWords } from './plan-words.view.tsx'

export const verdictForm = {
  verdict: choice({
    label: 'What do you say?',
    empty: 'Choose whether you sign it',
    options: { signed: 'I sign it as it is written', 'changes-wanted': 'I want something changed first' },
  }),
  remark: longText({ label: 'What would you change, or add?', hint: 'Needed if you want something changed', optional: true, maxLength: 2000 }),
}

type Props = {
  part: SigningPart
  project: { title: string }
  version: { number: number; document: PlanDocument }
  settings: Settings
  answers: URLSearchParams
  problems?: Problems
}

/** The plan to read, and over it the question whether it can stand. */
export const VerdictForm = ({ part, project, version, settings, answers, problems = {} }: Props) => (
  <>
    <Form problems={problems} title="Can this plan stand?" caption={`${project.title}, version ${version.number}`}>
      <p>Read the plan below first. {signingWords[part].asks}</p>
      <AskAll form={verdictForm} answers={answers} problems={problems} />
      {part === 'public' && <AtRisk words={settings.atRisk} />}
      <Button>Save what you say</Button>
    </Form>
    <PlanWords document={version.document} />
  </>
)

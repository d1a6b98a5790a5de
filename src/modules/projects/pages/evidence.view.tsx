import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { EvidenceKind } from '../evidence.ts'
import { correctionForm, evidenceForms } from './evidence.form.ts'

type Props = { caption: string; answers: URLSearchParams; problems?: Problems }

export function NewEvidence({ kind, caption, answers, problems = {} }: Props & { kind: EvidenceKind }) {
  const { title, form } = evidenceForms[kind]
  return (
    <Form problems={problems} title={title} caption={caption}>
      {kind === 'activity' && (
        <p>Surveys with responses, and notes of meetings, visits, calls and letters, count already. Record here what else was held.</p>
      )}
      <AskAll form={form} answers={answers} problems={problems} />
      <Button preventDoubleClick>Add to the record</Button>
    </Form>
  )
}

export function CorrectEvidence({
  before,
  caption,
  answers,
  problems = {},
}: Props & { before: { kind: EvidenceKind; superseded: boolean; takenOut: boolean } }) {
  return (
    <Form problems={problems} title="Correct a record" caption={caption}>
      {before.superseded && <InsetText>This record was corrected already. The evidence shows the newest one.</InsetText>}
      {before.takenOut && <InsetText>This record was taken out.</InsetText>}
      <p>The record as it was stays, marked as corrected. Where the day, what people did or the amount changes, it counts as recorded today.</p>
      <AskAll form={evidenceForms[before.kind].form} answers={answers} problems={problems} />
      <AskAll form={correctionForm} answers={answers} problems={problems} />
      <Button preventDoubleClick>Save the correction</Button>
    </Form>
  )
}

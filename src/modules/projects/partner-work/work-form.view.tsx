import { dayInWords } from '#lib/dates.ts'
import { Ask, AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { workCorrectionForm, workForms } from './partner-work.form.ts'
import type { WorkRecord } from './partner-work.queries.ts'
import { counts, type WorkKind, type WorkSums } from './partner-work.ts'
import { answerWords, kindWords, sumsInWords } from './partner-work.words.ts'

type Typed = {
  kind: WorkKind
  partner: { id: string; name: string }
  projects: readonly { value: string; label: string }[]
  answers: URLSearchParams
  problems?: Problems
}

function Questions({ kind, projects, answers, problems }: Typed) {
  const form = workForms[kind]
  return (
    <>
      {(Object.keys(form) as (keyof typeof form)[]).map((name) => (
        <Ask form={form} name={name} answers={answers} problems={problems} options={name === 'project' ? projects : undefined} />
      ))}
    </>
  )
}

/** A form for one kind of record. Before an ask: how often they were asked, what for, and what came back (R29). */
export const NewWork = ({ sums, before, ...typed }: Typed & { sums: WorkSums; before: readonly WorkRecord[] }) => (
  <Form problems={typed.problems ?? {}} title={kindWords[typed.kind].adding} caption={typed.partner.name}>
    {typed.kind === 'ask' && <AskedBefore sums={sums} before={before} />}
    <Questions {...typed} />
    <Button preventDoubleClick>Add to the record</Button>
  </Form>
)

/** More than these would not be read before the form. */
const mostBefore = 6

function AskedBefore({ sums, before }: { sums: WorkSums; before: readonly WorkRecord[] }) {
  const earlier = before.filter((one) => counts(one) && (one.kind === 'ask' || one.kind === 'return')).slice(0, mostBefore)
  return (
    <InsetText>
      <p>{sumsInWords(sums)}</p>
      {earlier.length > 0 && (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {earlier.map(({ kind, happenedOn, words, answer }) => (
            <li>
              {dayInWords(happenedOn)}, {kindWords[kind].called.toLowerCase()}: {words}
              {answer && ` (${answerWords[answer].toLowerCase()})`}
            </li>
          ))}
        </ul>
      )}
      <p>Perhaps they have told you already. Ask again only for what you do not know.</p>
    </InsetText>
  )
}

export const CorrectWork = ({ before, ...typed }: Typed & { before: WorkRecord }) => (
  <Form problems={typed.problems ?? {}} title={correcting} caption={typed.partner.name}>
    {before.superseded && <InsetText>This record was corrected already. Go back, and correct the newest one.</InsetText>}
    {before.takenOut && <InsetText>This record was taken out.</InsetText>}
    <p>The record as it was stays, marked as corrected.</p>
    <Questions {...typed} />
    <AskAll form={workCorrectionForm} answers={typed.answers} problems={typed.problems} />
    <Button preventDoubleClick>Save the correction</Button>
  </Form>
)

export const correcting = 'Correct a record'

import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import { type Decision, decisions, mayBeSomebodyElse } from '../import-decision.ts'
import type { Duplicate } from '../import-rows.queries.ts'

type Props = { duplicates: readonly Duplicate[]; total: number; answers: URLSearchParams; problems: Problems }

export const decisionField = (row: number): string => `row-${row}`

/** Rows that may be somebody who is here already, each beside whom it looks like. A person decides, row by row. */
export const Duplicates = ({ duplicates, total, answers, problems }: Props) => (
  <section>
    <h2 class="nhsuk-heading-m">{countInWords(total, 'row may be somebody who is', 'rows may be people who are')} here already</h2>
    <Form>
      <Hidden name="step" value="decide" />
      {duplicates.map((duplicate) => (
        <Radios
          name={decisionField(duplicate.row)}
          legend={`Row ${duplicate.row}: ${duplicate.given.name}`}
          legendLook={{ size: 's' }}
          hint={<Both duplicate={duplicate} />}
          error={problems[decisionField(duplicate.row)]}
          value={answers.get(decisionField(duplicate.row)) ?? undefined}
          items={optionsFor(duplicate)}
        />
      ))}
      {total > duplicates.length && <p>These are the first {duplicates.length}. The next ones follow when you save.</p>}
      <p>What is not decided stays here. Joining fills in what we did not know. It changes nothing that the person told us.</p>
      <Button>Save these decisions</Button>
    </Form>
  </section>
)

function optionsFor(duplicate: Duplicate) {
  const all = Object.entries(decisions) as [Decision, string][]
  return all.filter(([value]) => value !== 'add' || mayBeSomebodyElse(duplicate)).map(([value, label]) => ({ value, label }))
}

const Both = ({ duplicate: { given, personId, name, email, phone } }: { duplicate: Duplicate }) => (
  <>
    The list says: {inOne(given.name, given.email, given.phone)}.
    <br />
    Here already: <a href={href('/people/:person', { person: personId })}>{inOne(name, email ?? '', phone)}</a>.
  </>
)

const inOne = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ')

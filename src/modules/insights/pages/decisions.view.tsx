import { dayInWords, momentInWords } from '#lib/dates.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { addresses } from '../addresses.ts'
import type { decisionsOf } from '../decisions.queries.ts'
import type { form as DecisionForm } from './new-decision.page.tsx'

type Decision = Awaited<ReturnType<typeof decisionsOf>>[number]
type Props = {
  project: Project
  decisions: readonly Decision[]
  names: ReadonlyMap<string, string>
  /** The organisation's glossary: what it explains needs no hint. */
  terms: readonly Term[]
  mayDecide: boolean
}

export function Decisions({ project, decisions, names, terms, mayDecide }: Props) {
  return (
    <>
      <Title caption={project.title}>Decisions</Title>
      {decisions.length === 0 && <p>No decision is recorded yet. An answer can rest on a decision, and people are told who decided and when.</p>}
      {mayDecide && <Button href={href(addresses.newDecision, { project: project.slug })}>Record a decision</Button>}
      {decisions.map((decision) => (
        <DecisionCard decision={decision} recordedBy={names.get(decision.recordedBy) ?? ''} />
      ))}
      {mayDecide && <PlainHints texts={decisions.map(({ what }) => ({ name: 'What was decided', text: what }))} terms={terms} />}
    </>
  )
}

function DecisionCard({ decision, recordedBy }: { decision: Decision; recordedBy: string }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{decision.what}</h2>
      <SummaryList
        rows={[
          { name: 'Decided by', value: decision.decidedBy },
          { name: 'Decided on', value: dayInWords(decision.decidedOn) },
          { name: 'Recorded here', value: `${momentInWords(decision.recordedAt)}, by ${recordedBy}` },
          { name: 'Options considered', value: <Paragraphs text={decision.options || 'Not written down'} /> },
          { name: 'Looked at again on', value: decision.reviewOn ? dayInWords(decision.reviewOn) : 'No date set' },
        ]}
      />
    </section>
  )
}

type NewProps = { form: typeof DecisionForm; project: Project; answers: URLSearchParams; problems?: Problems }

export function NewDecision({ form, project, answers, problems = {} }: NewProps) {
  return (
    <Form problems={problems} title="Record a decision" caption={project.title}>
      <p>
        People who spoke will read what was decided, by whom and when. The day on which it was decided is kept apart from today, when it is recorded.
      </p>
      <AskAll form={form} answers={answers} problems={problems} />
      <Button preventDoubleClick>Record this decision</Button>
    </Form>
  )
}

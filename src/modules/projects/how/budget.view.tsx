import { dayInWords } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Advice, CarryOn, questionCaption } from '../pages/guide.view.tsx'
import type { Plan } from '../plan.ts'
import type { budgetsOnRecord, WrittenLine } from './budget.queries.ts'
import { type BudgetSection, budgetSections, budgetStands, penceOf, totalOf } from './budget.ts'
import { sectionWords } from './budget.words.ts'
import { BudgetChart, BudgetTable } from './budget-table.view.tsx'

export const budgetTitle = 'What does involving people cost?'

type Shown = {
  project: { slug: string; title: string }
  lines: readonly WrittenLine[]
  noCostBecause: string
  seenBy: 'staff' | 'everyone'
}
type Props = Shown & { plan: Plan; onRecord: Awaited<ReturnType<typeof budgetsOnRecord>>[number] | undefined; mayPlan: boolean }

const advice = [
  'Ask people who take part to plan the money with you. They know what it costs them.',
  'Leave some for what you cannot foresee, such as one more interpreter.',
]

export function BudgetView({ project, lines, noCostBecause, seenBy, plan, onRecord, mayPlan }: Props) {
  const pence = totalOf(lines)
  const stands = budgetStands({ pence, noCostBecause })
  return (
    <>
      <Title caption={questionCaption(project, 'budget')}>{budgetTitle}</Title>
      <Advice>{advice}</Advice>
      <p>
        <strong>Total: {poundsInWords(pence)}</strong>
      </p>
      {!stands && (
        <InsetText>
          <p>The total is nothing. Add what it costs, or say why there is no cost.</p>
        </InsetText>
      )}
      {pence > 0 && <BudgetChart lines={lines} />}
      {budgetSections.map((section) => (
        <Section section={section} lines={lines} project={project} mayPlan={mayPlan} />
      ))}
      <Terms project={project} pence={pence} noCostBecause={noCostBecause} seenBy={seenBy} mayPlan={mayPlan} />
      <h2 class="nhsuk-heading-m">Take it with you</h2>
      <ul>
        <li>
          <a href={href('/projects/:project/plan/budget/print', { project: project.slug })}>Print the budget</a>
        </li>
        <li>
          <a href={href('/projects/:project/plan/budget/csv', { project: project.slug })}>Download it as a spreadsheet (CSV)</a>
        </li>
      </ul>
      {stands && <OnRecord project={project} pence={pence} onRecord={onRecord} mayPlan={mayPlan} />}
      {mayPlan && <CarryOn slug={project.slug} plan={plan} question="budget" />}
    </>
  )
}

function Section({ section, lines, project, mayPlan }: Pick<Props, 'lines' | 'project' | 'mayPlan'> & { section: BudgetSection }) {
  const { name, holds } = sectionWords[section]
  const within = lines.filter((line) => line.section === section)
  const add = href('/projects/:project/plan/budget/lines/new', { project: project.slug }, { section })
  return (
    <>
      <h2 class="nhsuk-heading-m">{name}</h2>
      {within.length === 0 && <p>Nothing yet. It holds {holds}.</p>}
      {within.length > 0 && (
        <ul class="nhsuk-list heard-rows">
          {within.map((line) => (
            <Line line={line} project={project} mayPlan={mayPlan} />
          ))}
        </ul>
      )}
      {within.length > 1 && <p>Together: {poundsInWords(totalOf(within))}</p>}
      {mayPlan && (
        <p>
          <a href={add}>Add a line to {name.toLowerCase()}</a>
        </p>
      )}
    </>
  )
}

function Line({ line, project, mayPlan }: { line: WrittenLine; project: { slug: string }; mayPlan: boolean }) {
  return (
    <li>
      <strong>{line.what}</strong>
      <p>
        {line.quantity.toLocaleString('en-GB')} at {poundsInWords(line.costEach)} each: {poundsInWords(penceOf(line))}
      </p>
      {mayPlan && (
        <p>
          <a href={href('/projects/:project/plan/budget/lines/:line', { project: project.slug, line: line.id })}>
            Change or remove<span class="nhsuk-u-visually-hidden"> {line.what}</span>
          </a>
        </p>
      )}
    </li>
  )
}

function Terms({ project, pence, noCostBecause, seenBy, mayPlan }: Omit<Props, 'plan' | 'onRecord' | 'lines'> & { pence: number }) {
  const change = (to: '/projects/:project/plan/budget/no-cost' | '/projects/:project/plan/budget/public', about: string) =>
    mayPlan ? [{ href: href(to, { project: project.slug }), children: 'Change', visuallyHiddenText: about }] : []
  return (
    <SummaryList
      rows={[
        ...(pence === 0 || noCostBecause
          ? [
              {
                name: 'No cost because',
                value: pence > 0 ? `${noCostBecause} (there is a cost now, so this no longer counts)` : noCostBecause || 'Nothing is written yet',
                actions: change('/projects/:project/plan/budget/no-cost', 'why there is no cost'),
              },
            ]
          : []),
        {
          name: 'Everyone may see the total',
          value: seenBy === 'everyone' ? 'Yes, on the public page' : 'No',
          actions: change('/projects/:project/plan/budget/public', 'whether everyone may see the total'),
        },
      ]}
    />
  )
}

type OnRecordProps = Pick<Props, 'project' | 'onRecord' | 'mayPlan'> & { pence: number }

/** Whether the budget is on record as evidence, and the way to put it there. */
function OnRecord({ project, pence, onRecord, mayPlan }: OnRecordProps) {
  const same = onRecord?.pence === pence
  return (
    <>
      <h2 class="nhsuk-heading-m">Evidence</h2>
      {onRecord && (
        <p>
          A budget of {poundsInWords(onRecord.pence ?? 0)} has been on record since {dayInWords(onRecord.happenedOn)}.
          {!same && ' The plan says something else now.'} <a href={href('/projects/:project/level', { project: project.slug })}>See the evidence</a>
        </p>
      )}
      {!onRecord && <p>Once this budget is agreed, put it on record. It counts towards how much say people have.</p>}
      {mayPlan && !same && (
        <Button href={href('/projects/:project/plan/budget/record', { project: project.slug })} variant="secondary">
          Record this budget as evidence
        </Button>
      )}
    </>
  )
}

/** The budget on paper: one table. */
export function PrintedBudget({ project, lines, noCostBecause, organisation, today }: Shown & { organisation: string; today: string }) {
  const pence = totalOf(lines)
  return (
    <>
      <Title caption={project.title}>{budgetTitle}</Title>
      <p>
        The budget for involvement of {organisation}, as it stood on {dayInWords(today)}.
      </p>
      <BudgetTable lines={lines} />
      {pence === 0 && <p>{noCostBecause ? `No cost because: ${noCostBecause}` : 'Why there is no cost is not written yet.'}</p>}
    </>
  )
}

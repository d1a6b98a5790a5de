import { poundsInWords } from '#lib/money.ts'
import { href } from '#platform/http/page.ts'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { barriers } from './barriers.ts'
import { budgetStands } from './budget.ts'
import type { HowShown } from './how-of.queries.ts'
import { methodsInWords } from './method.words.ts'
import { isAsAdvised } from './method-advisor.ts'
import { barriersPath, budgetPath, expectationsPath, methodPath } from './paths.ts'

type Props = { slug: string; how: HowShown; mayPlan: boolean }

/** The how of a plan: methods, barriers, budget and what we can expect of each other, each with the page where it is written. */
export function HowSummary({ slug, how: { choice, barriers: written, budget, expectations }, mayPlan }: Props) {
  const link = (path: typeof methodPath | typeof barriersPath | typeof budgetPath | typeof expectationsPath, children: string, about: string) => [
    { href: href(path, { project: slug }), children, visuallyHiddenText: about },
  ]
  const rows: SummaryRow[] = [
    {
      name: 'Methods',
      value: choice ? <Methods choice={choice} /> : 'Not chosen yet',
      actions: mayPlan ? link(methodPath, choice ? 'Change' : 'Choose', 'methods') : [],
    },
    {
      name: 'What could keep people away',
      value: `${written.length} of ${barriers.length} are answered`,
      actions: link(barriersPath, 'See', 'what could keep people away'),
    },
    {
      name: 'Budget',
      value: budgetStands(budget) ? (budget.pence > 0 ? poundsInWords(budget.pence) : `No cost because: ${budget.noCostBecause}`) : 'Not written yet',
      actions: link(budgetPath, 'See', 'budget'),
    },
    {
      name: 'What we can expect of each other',
      value: expectationsInWords(expectations),
      actions: link(expectationsPath, 'See', 'what we can expect of each other'),
    },
  ]
  return <SummaryList rows={rows} />
}

const Methods = ({ choice: { methods, why, advised } }: { choice: NonNullable<HowShown['choice']> }) => (
  <>
    <p>{methodsInWords(methods, ', ')}</p>
    <p>{why}</p>
    {advised.length > 0 && !isAsAdvised(methods, advised) && <p>The advice put first: {methodsInWords(advised)}.</p>}
  </>
)

function expectationsInWords({ version, agreed, staffAccepted, waitingFor }: HowShown['expectations']): string {
  if (version === null) return 'Not written yet'
  if (agreed) return `Version ${version}, accepted by everyone who is asked`
  const missing = [...(staffAccepted ? [] : ['staff']), ...(waitingFor.length > 0 ? ['contributors'] : [])]
  return missing.length === 0 ? `Version ${version}. No contributor is asked yet` : `Version ${version}. Waits for ${missing.join(' and ')}`
}

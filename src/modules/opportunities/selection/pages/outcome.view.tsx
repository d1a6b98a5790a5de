import { countInWords } from '#lib/text.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { shownCounts } from '../counts.ts'
import type { Draw } from '../draws.queries.ts'
import { type Line, type OutcomeOf, wantedInWords } from '../outcome.ts'
import { deviationInWords, methodWords, settledWords, spreadInWords } from '../selection.words.ts'

/** How fair the lottery is, in sentences, and the group beside what was wanted and who was there. */
export function Outcome({ draw, outcome }: { draw: Draw; outcome: OutcomeOf }) {
  const tickets = draw.tickets?.length ?? 0
  return (
    <>
      <p>
        <strong>{spreadInWords(outcome.chances)}</strong>
      </p>
      <ul>
        <li>
          Method: {methodWords[draw.method].name.toLowerCase()}. {methodWords[draw.method].says}
        </li>
        {draw.settledFor && <li>{settledWords[draw.settledFor]}</li>}
        {draw.newcomerWeight > 1 && <li>Whoever had no place with us in the last 12 months was in the hat {draw.newcomerWeight} times.</li>}
        {draw.households && <li>At most one person of a household is chosen.</li>}
        <li>
          {countInWords(tickets, 'ticket', 'tickets')}, each a whole group and each as likely as any other.{' '}
          {countInWords(outcome.panels, 'group is', 'groups are')} different.
        </li>
        <li>{deviationInWords(draw.deviation ?? 0, tickets)}</li>
      </ul>
      {outcome.never > 0 && <Never count={outcome.never} />}
      {outcome.categories.map(({ category, lines }) => (
        <Category category={category} lines={lines} people={outcome.chances.length} />
      ))}
      <p>Counts from 1 to 4 in the pool are not shown, so that no row tells you about one person.</p>
    </>
  )
}

const Never = ({ count }: { count: number }) => (
  <p>
    {countInWords(count, 'person has', 'people have')} no chance: no group that meets these targets can include them. It says nothing about them. To
    give them one, widen the targets of the answers that many people gave, and run the lottery again.
  </p>
)

function Category({ category, lines, people }: { category: string; lines: readonly Line[]; people: number }) {
  const pool = shownCounts(lines.map((line) => line.pool))
  const drawn = lines.some(({ chosen }) => chosen !== null)
  return (
    <>
      {drawn && (
        <BarChart
          title={`${category}: who was drawn`}
          finding="How many people of each answer are in the group, with what was wanted."
          rows={lines.map((line) => ({ label: line.value, value: line.chosen ?? 0, note: `wanted: ${wantedInWords(line)}` }))}
          unit="people"
          withoutTable
        />
      )}
      <Table
        caption={{ children: category, size: 's' }}
        responsive
        firstCellIsHeader
        columns={['Answer', 'Wanted', 'In the pool', ...(drawn ? ['Chosen'] : [])]}
        rows={lines.map((line, n) => [line.value, wantedInWords(line), `${pool[n]} of ${people}`, ...(drawn ? [String(line.chosen)] : [])])}
      />
    </>
  )
}

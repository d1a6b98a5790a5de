import { countInWords } from '#lib/text.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'

/** What those who came without a code are called. */
export const noCode = 'No code'

/** Which way in reached how many people, as bars and a table. `did`: what they did, in the past. */
export function HowPeopleCame({ rows, did }: { rows: readonly { label: string; people: number }[]; did: string }) {
  const all = rows.reduce((sum, { people }) => sum + people, 0)
  if (all === 0) return <p>Nobody has {did} yet.</p>
  const most = rows.reduce((first, row) => (row.people > first.people ? row : first))
  return (
    <BarChart
      title="How people came"
      finding={`${countInWords(all, 'person', 'people')} ${did}. Most common: ${most.label}, ${countInWords(most.people, 'person', 'people')}.`}
      rows={rows.map(({ label, people }) => ({ label, value: people }))}
      unit="people"
      labelHeading="Way in"
      tableOpen
    />
  )
}

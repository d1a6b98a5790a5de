import { verdictInWords } from '#modules/organisations/index.ts'
import { type Interval, IntervalChart } from '#ui/charts/interval-chart.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Comparison } from '../comparison.ts'

export type BesideProps = { /** The area; none before one was chosen. */ area?: string; comparisons: readonly Comparison[] }

/** Who took part beside who lives here, from published totals alone. */
export const BesideWhoLivesHere = ({ area, comparisons }: BesideProps) => (
  <section>
    <h2 class="nhsuk-heading-l">Beside those who live here</h2>
    {area === undefined && <InsetText>Nobody has said yet which area this organisation serves. An administrator can, in the settings.</InsetText>}
    {area !== undefined && comparisons.length === 0 && <p>There is nothing to set beside those who live in {area} yet.</p>}
    {comparisons.length > 0 && (
      <p>
        Who took part, beside those who live in {area}. It is worked out from the rounded numbers on this page, and from nothing else. A group is
        called fewer or more only where chance would hardly give so few or so many. “Too few to say” means that even nobody at all would be no
        surprise.
      </p>
    )}
    {comparisons.map((one) => (
      <OneComparison key={one.question} {...one} />
    ))}
    {comparisons.length > 0 && <Method />}
  </section>
)

type Row = Comparison['rows'][number]

const OneComparison = ({ question, title, ofOlder, rows }: Comparison) => (
  <IntervalChart
    id={`beside-${question}`}
    title={`${title}, beside those who live here`}
    finding={`${found(rows)}${ofOlder ? ' Compared with people aged 16 and over.' : ''}`}
    dotMeans="took part"
    markMeans="live here"
    rows={rows.map(drawn)}
    table={{
      columns: ['Took part', 'Live here', 'People a fair draw would have', 'People short', 'What can be said'],
      cells: rows.map(({ n, share, populationShare, expected, short, verdict }) => [
        n === null ? 'hidden in part' : `${n.toLocaleString('en-GB')}${share === null ? '' : ` (${percent(share)})`}`,
        percent(populationShare),
        expected.toLocaleString('en-GB', { maximumFractionDigits: 0 }),
        verdict === 'fewer-than-expected' && short !== null ? `about ${short.toLocaleString('en-GB')}` : '',
        verdictInWords[verdict],
      ]),
    }}
  />
)

const drawn = ({ label, share, low, high, populationShare, verdict }: Row): Interval => ({
  label,
  dot: share,
  low,
  high,
  mark: populationShare,
  says: `${share === null ? 'the number who took part is hidden in part' : `${percent(share)} took part`}, ${percent(populationShare)} live here: ${verdictInWords[verdict]}`,
})

function found(rows: readonly Row[]): string {
  const fewer = rows.filter(({ verdict }) => verdict === 'fewer-than-expected').map(({ label }) => label)
  if (fewer.length > 0) return `Fewer than chance would give: ${fewer.join('; ')}.`
  return rows.every(({ verdict }) => verdict === 'too-few-to-say')
    ? 'Too few people to say anything yet.'
    : 'No group has fewer than chance would give.'
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

const Method = () => (
  <Details summary="How this is compared">
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>The line is the range of shares that fits the number, in 95 of 100 fair draws (the exact interval of Clopper and Pearson).</li>
      <li>All groups are judged together, so that among many groups chance alone is seldom called a difference (Benjamini and Hochberg).</li>
      <li>Who preferred not to say or left a question blank is in no share, here and in the census.</li>
      <li>A group whose number is hidden may have any number that the star stands for.</li>
      <li>Numbers are rounded, so a difference of two people says nothing.</li>
    </ul>
  </Details>
)

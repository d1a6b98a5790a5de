import { scaleLinear } from 'd3-scale'
import { Details } from '#ui/nhs/details.tsx'
import { type Cell, Table } from '#ui/nhs/table.tsx'
import { wrap } from './wrap.ts'

/** Shares from 0 to 1. */
export type Interval = {
  label: string
  /** What was found; null where it is not known. */
  dot: number | null
  /** Between which shares it may lie. */
  low: number
  high: number
  /** What it is set beside. */
  mark: number
  /** What the row says, in words: the picture tells nothing by its colours. */
  says: string
}

export type IntervalChartProps = {
  title: string
  finding: string
  rows: readonly Interval[]
  /** What a dot and a mark stand for: "took part", "live here". */
  dotMeans: string
  markMeans: string
  /** Unique on the page. */
  id: string
  /** The same figures and more, as a table: the headings and, for each row, its cells after the label. */
  table: { columns: readonly string[]; cells: readonly (readonly Cell[])[] }
}

/** Heights in em, so that the picture grows with the letters of the reader. */
const line = 1.5
const strip = 1.5
const gap = 0.75
/** Characters of 16 px that fit into the narrowest screen, 320 px. */
const wide = 34

/**
 * A dot with the line within which it may lie, and a diamond for what it is set beside, each row on one scale of per cent; then the figures as a table.
 * Widths are per cent and letters keep their size, so it reads at 320 px as well as on a wide screen.
 *
 * @throws RangeError when a share is not from 0 to 1
 */
export function IntervalChart({ title, finding, rows, dotMeans, markMeans, id, table }: IntervalChartProps) {
  if (rows.some(({ dot, low, high, mark }) => [dot ?? 0, low, high, mark].some((share) => !(share >= 0 && share <= 1))))
    throw new RangeError(`A share of ${title} is not from 0 to 1`)
  if (rows.length === 0) return <p>There are no figures for “{title}” yet.</p>
  return (
    <div class="heard-chart">
      <figure class="heard-chart__figure">
        <figcaption class="heard-chart__caption">
          <strong>{title}</strong> {finding} The dot is how many {dotMeans}, the line is what chance could have made of it, and the diamond is how
          many {markMeans}.
        </figcaption>
        <Picture title={title} finding={finding} rows={rows} id={id} />
      </figure>
      <Details summary={`${title}: the figures as a table`}>
        <Table
          caption={{ children: title, size: 's' }}
          firstCellIsHeader
          scroll
          columns={['Group', ...table.columns]}
          rows={rows.map(({ label }, place) => [label, ...(table.cells[place] ?? [])])}
        />
      </Details>
    </div>
  )
}

function Picture({ title, finding, rows, id }: { title: string; finding: string; rows: readonly Interval[]; id: string }) {
  // A little room at both ends, so that a dot on 0 or at the far end is whole.
  const at = scaleLinear([0, Math.max(0.05, ...rows.flatMap(({ high, mark, dot }) => [high, mark, dot ?? 0]))], [2, 97])
  const percent = (share: number) => `${Math.round(at(share) * 100) / 100}%`
  let top = 0
  const drawn = rows.map((row) => {
    const [labels, says] = [wrap(row.label, wide), wrap(row.says, wide)]
    const lines = [...labels.map((words) => ({ words, bold: true })), ...says.map((words) => ({ words, bold: false }))]
    const from = top
    const middle = from + lines.length * line + strip / 2
    top = middle + strip / 2 + gap
    return { ...row, lines, from, middle }
  })
  return (
    <svg class="heard-chart__picture" role="img" aria-labelledby={`${id}-title ${id}-finding`} width="100%" height={`${top}em`} focusable="false">
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-finding`}>
        {finding} {rows.map(({ label, says }) => `${label}: ${says}.`).join(' ')}
      </desc>
      {drawn.map(({ label, lines, from, middle, low, high, dot, mark }) => (
        <g key={label}>
          {lines.map(({ words, bold }, index) => (
            <text class={bold ? 'heard-chart__value' : 'heard-chart__label'} x="0" y={`${from + (index + 0.75) * line}em`} key={`${index} ${words}`}>
              {words}
            </text>
          ))}
          <line class="heard-chart__scale" x1={percent(0)} x2="97%" y1={`${middle}em`} y2={`${middle}em`} />
          <line class="heard-chart__interval" x1={percent(low)} x2={percent(high)} y1={`${middle}em`} y2={`${middle}em`} />
          {dot !== null && <circle class="heard-chart__dot" cx={percent(dot)} cy={`${middle}em`} r="0.4em" />}
          <svg class="heard-chart__mark" aria-hidden="true" x={percent(mark)} y={`${middle}em`} width="1" height="1" overflow="visible">
            <path d="M0 -11 L7 0 L0 11 L-7 0 Z" />
          </svg>
        </g>
      ))}
    </svg>
  )
}

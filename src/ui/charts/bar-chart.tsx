import { scaleLinear } from 'd3-scale'
import { capital } from '#lib/text.ts'
import { Details } from '#ui/nhs/details.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { wrap } from './wrap.ts'

export type Bar = {
  label: string
  /** Not negative. */
  value: number
  /** A few words about this row, such as what its number leaves out. */
  note?: string
}

export type BarChartProps = {
  title: string
  /** What the picture shows, as a sentence: read aloud in place of the picture, and written over it. */
  finding: string
  rows: readonly Bar[]
  /** What is counted, in the plural: "people". */
  unit: string
  /** Unique on the page, where two charts have the same title. */
  id?: string
  /** The heading of the column of labels. */
  labelHeading?: string
  tableOpen?: boolean
  /** The page has the same figures in a table of its own, which says more than the chart's would. */
  withoutTable?: boolean
}

/** Heights in em, so that the picture grows with the letters of the reader. */
const line = 1.5
const bar = 1.25
const gap = 1
/** Characters of 16 px that fit into the narrowest screen, 320 px. */
const labelWidth = 34
const narrowest = 288

/**
 * Bars with their labels over them and their values beside them, then the same figures as a table.
 * Widths are per cent and letters keep their size, so it reads at 320 px as well as on a wide screen.
 *
 * @throws RangeError when a value is negative or not a number
 */
export function BarChart({ title, finding, rows, unit, id = slug(title), labelHeading = 'Group', tableOpen, withoutTable = false }: BarChartProps) {
  if (rows.some(({ value }) => !Number.isFinite(value) || value < 0)) throw new RangeError(`A bar of ${title} is negative or not a number`)
  if (rows.length === 0) return <p>There are no figures for “{title}” yet.</p>
  const notes = rows.some(({ note }) => note !== undefined)
  return (
    <div class="heard-chart">
      <figure class="heard-chart__figure">
        <figcaption class="heard-chart__caption">
          <strong>{title}</strong> {finding}
        </figcaption>
        <Picture title={title} finding={finding} rows={rows} id={id} />
      </figure>
      {!withoutTable && (
        <Details summary={`${title}: the figures as a table`} open={tableOpen}>
          <Table
            caption={{ children: title, size: 's' }}
            firstCellIsHeader
            columns={[labelHeading, { children: capital(unit), format: 'numeric' }, ...(notes ? ['Note'] : [])]}
            rows={rows.map(({ label, value, note }) => [label, shown(value), ...(notes ? [note ?? ''] : [])])}
          />
        </Details>
      )}
    </div>
  )
}

function Picture({ title, finding, rows, id }: { title: string; finding: string; rows: readonly Bar[]; id: string }) {
  const room = Math.max(...rows.map(({ value }) => shown(value).length)) * 10 + 12
  const width = scaleLinear([0, Math.max(...rows.map(({ value }) => value), Number.MIN_VALUE)], [0, 100 - (100 * room) / narrowest])
  let top = 0
  const drawn = rows.map((row) => {
    const lines = wrap(row.note === undefined ? row.label : `${row.label} (${row.note})`, labelWidth)
    const at = { top, barTop: top + lines.length * line }
    top = at.barTop + bar + gap
    return { ...row, ...at, lines, percent: round(width(row.value)) }
  })
  return (
    <svg class="heard-chart__picture" role="img" aria-labelledby={`${id}-title ${id}-finding`} width="100%" height={`${top}em`} focusable="false">
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-finding`}>{finding}</desc>
      {drawn.map(({ label, value, lines, top, barTop, percent }) => (
        <g key={label}>
          {lines.map((words, index) => (
            <text class="heard-chart__label" x="0" y={`${top + (index + 0.75) * line}em`} key={words}>
              {words}
            </text>
          ))}
          <rect class="heard-chart__bar" x="0" y={`${barTop}em`} width={`${percent}%`} height={`${bar}em`} />
          <line class="heard-chart__axis" x1="0" x2="0" y1={`${barTop - 0.125}em`} y2={`${barTop + bar + 0.125}em`} />
          <text class="heard-chart__value" x={`${percent}%`} dx="8" y={`${barTop + bar * 0.78}em`}>
            {shown(value)}
          </text>
        </g>
      ))}
    </svg>
  )
}

const shown = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
const round = (value: number): number => Math.round(value * 100) / 100
const slug = (title: string): string =>
  `chart-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}`

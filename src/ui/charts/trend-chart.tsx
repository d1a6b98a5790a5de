import { scaleLinear } from 'd3-scale'
import { Details } from '#ui/nhs/details.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { wrap } from './wrap.ts'

export type TrendChartProps = {
  title: string
  finding: string
  /** The times in words, oldest first, two or more: "June 2026". */
  times: readonly string[]
  /** Shares from 0 to 1, one for each time; null where it is not known. */
  rows: readonly { label: string; shares: readonly (number | null)[] }[]
  /** Unique on the page. */
  id: string
}

/** Heights in em, so that the picture grows with the letters of the reader. */
const line = 1.5
const strip = 3
const gap = 0.75
/** Characters of 16 px that fit into the narrowest screen, 320 px. */
const wide = 34

/**
 * Shares over time: a line of dots for each row, all on one scale, with the first and the last share in words; then the figures as a table. A line is broken where
 * a share is not known. Widths are per cent and letters keep their size, so it reads at 320 px as well as on a wide screen.
 *
 * @throws RangeError when a share is not from 0 to 1, or a row has not one for each time
 */
export function TrendChart({ title, finding, times, rows, id }: TrendChartProps) {
  if (rows.some(({ shares }) => shares.length !== times.length || shares.some((share) => share !== null && !(share >= 0 && share <= 1))))
    throw new RangeError(`A share of ${title} is not from 0 to 1, or one is missing`)
  return (
    <div class="heard-chart">
      <figure class="heard-chart__figure">
        <figcaption class="heard-chart__caption">
          <strong>{title}</strong> {finding}
        </figcaption>
        <Picture title={title} finding={finding} times={times} rows={rows} id={id} />
      </figure>
      <Details summary={`${title}: the figures as a table`}>
        <Table
          caption={{ children: title, size: 's' }}
          firstCellIsHeader
          scroll
          columns={['Answer', ...times.map((time) => ({ children: time, format: 'numeric' as const }))]}
          rows={rows.map(({ label, shares }) => [label, ...shares.map(inWords)])}
        />
      </Details>
    </div>
  )
}

const inWords = (share: number | null): string => (share === null ? 'not known' : `${Math.round(share * 100)}%`)

function Picture({ title, finding, times, rows, id }: TrendChartProps) {
  const across = scaleLinear([0, Math.max(1, times.length - 1)], [3, 97])
  const up = scaleLinear([0, Math.max(0.05, ...rows.flatMap(({ shares }) => shares.map((share) => share ?? 0)))], [strip - 0.5, 0.5])
  const x = (place: number) => `${Math.round(across(place) * 100) / 100}%`
  const y = (from: number, share: number) => `${Math.round((from + up(share)) * 1000) / 1000}em`
  let top = 0
  const drawn = rows.map(({ label, shares }) => {
    const says = `${inWords(shares[0] ?? null)} in ${times[0]}, ${inWords(shares.at(-1) ?? null)} in ${times.at(-1)}`
    const lines = [...wrap(label, wide).map((words) => ({ words, bold: true })), ...wrap(says, wide).map((words) => ({ words, bold: false }))]
    const from = top
    const under = from + lines.length * line
    top = under + strip + gap
    return { label, shares, says, lines, from, under }
  })
  return (
    <svg class="heard-chart__picture" role="img" aria-labelledby={`${id}-title ${id}-finding`} width="100%" height={`${top}em`} focusable="false">
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-finding`}>
        {finding} {drawn.map(({ label, says }) => `${label}: ${says}.`).join(' ')}
      </desc>
      {drawn.map(({ label, shares, lines, from, under }) => (
        <g key={label}>
          {lines.map(({ words, bold }, index) => (
            <text class={bold ? 'heard-chart__value' : 'heard-chart__label'} x="0" y={`${from + (index + 0.75) * line}em`} key={`${index} ${words}`}>
              {words}
            </text>
          ))}
          <line class="heard-chart__scale" x1="0" x2="100%" y1={y(under, 0)} y2={y(under, 0)} />
          {shares.slice(1).map((share, place) => {
            const before = shares[place]
            if (share === null || before === null || before === undefined) return null
            return <line class="heard-chart__trend" x1={x(place)} x2={x(place + 1)} y1={y(under, before)} y2={y(under, share)} key={times[place]} />
          })}
          {shares.map((share, place) =>
            share === null ? null : <circle class="heard-chart__dot" cx={x(place)} cy={y(under, share)} r="0.3em" key={times[place]} />,
          )}
        </g>
      ))}
    </svg>
  )
}

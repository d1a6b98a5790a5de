import { wrap } from './wrap.ts'

/** One row: parts of a whole, which together are at most 1. What is left over stays empty. */
export type ShareRow = {
  label: string
  /** Filled, from the left. */
  first: number
  /** Outlined and striped, from the right. */
  second: number
  /** What the row says, in words: the picture tells nothing by its colours. */
  says: string
}

export type ShareBarsProps = {
  title: string
  finding: string
  rows: readonly ShareRow[]
  /** What the filled and the striped parts stand for: "agree", "disagree". */
  firstMeans: string
  secondMeans: string
  /** Unique on the page. */
  id: string
}

/** Heights in em, so that the picture grows with the letters of the reader. */
const line = 1.5
const bar = 1
const gap = 0.75
/** Characters of 16 px that fit into the narrowest screen, 320 px. */
const wide = 34

/**
 * Bars of one length, each filled from the left by one share and striped from the right by another. Every row says its figures in words, so there is no
 * table below it: the page has one of all its figures. Reads at 320 px as well as on a wide screen.
 *
 * @throws RangeError when shares of a row are not from 0 to 1 together
 */
export function ShareBars({ title, finding, rows, firstMeans, secondMeans, id }: ShareBarsProps) {
  if (rows.some(({ first, second }) => !(first >= 0 && second >= 0 && first + second <= 1 + 1e-9)))
    throw new RangeError(`The shares of a row of ${title} are not from 0 to 1 together`)
  let top = 0
  const drawn = rows.map((row) => {
    const lines = [...wrap(row.label, wide).map((words) => ({ words, bold: true })), ...wrap(row.says, wide).map((words) => ({ words, bold: false }))]
    const from = top
    const barTop = from + lines.length * line
    top = barTop + bar + gap
    return { ...row, lines, from, barTop }
  })
  return (
    <div class="heard-chart">
      <figure class="heard-chart__figure">
        <figcaption class="heard-chart__caption">
          <strong>{title}</strong> {finding}
          <span class="nhsuk-u-visually-hidden">
            {' '}
            Filled from the left: {firstMeans}. Striped from the right: {secondMeans}.
          </span>
        </figcaption>
        <svg class="heard-chart__picture" role="img" aria-labelledby={`${id}-title ${id}-finding`} width="100%" height={`${top}em`} focusable="false">
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-finding`}>
            {finding} {rows.map(({ label, says }) => `${label}: ${says}.`).join(' ')}
          </desc>
          <defs>
            <pattern id={`${id}-stripes`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line class="heard-chart__stripe" x1="0" y1="0" x2="0" y2="8" />
            </pattern>
          </defs>
          {drawn.map(({ label, lines, from, barTop, first, second }) => (
            <g key={label}>
              {lines.map(({ words, bold }, index) => (
                <text
                  class={bold ? 'heard-chart__value' : 'heard-chart__label'}
                  x="0"
                  y={`${from + (index + 0.75) * line}em`}
                  key={`${index} ${words}`}
                >
                  {words}
                </text>
              ))}
              <rect class="heard-chart__bar" x="0" y={`${barTop}em`} width={percent(first)} height={`${bar}em`} />
              <rect fill={`url(#${id}-stripes)`} x={percent(1 - second)} y={`${barTop}em`} width={percent(second)} height={`${bar}em`} />
              <rect class="heard-chart__frame" x="0" y={`${barTop}em`} width="100%" height={`${bar}em`} />
            </g>
          ))}
        </svg>
      </figure>
    </div>
  )
}

const percent = (share: number): string => `${Math.round(Math.max(0, share) * 10_000) / 100}%`

type Spot = readonly [across: number, up: number]

export type MapGroup = { name: string; outline: readonly Spot[] }

export type GroupMapProps = {
  title: string
  /** What the picture shows, in sentences: read aloud in place of it. */
  finding: string
  groups: readonly MapGroup[]
  /** Places from 0 to 100, and the number of the group. */
  dots: readonly (readonly [across: number, up: number, group: number])[]
  /** Where the reader stands. */
  own?: Spot
  /** Unique on the page. */
  id: string
}

/** Height in em, so that the picture grows with the letters of the reader. */
const height = 20
/** Each outline has a line of its own, so that groups are told apart without colours. */
const dashes = ['none', '8 5', '2 4', '12 4 2 4', '5 2']

/**
 * Outlines of groups with their names, dots in them, and a star for the reader's own place. Near is alike; the axes mean nothing, so there are none.
 * Shapes are stretched to the width that there is; letters and lines are not.
 */
export function GroupMap({ title, finding, groups, dots, own, id }: GroupMapProps) {
  return (
    <div class="heard-chart heard-chart--map">
      <figure class="heard-chart__figure">
        <figcaption class="heard-chart__caption">
          <strong>{title}</strong> Dots that are near each other are people whose answers are alike. Up, down, left and right mean nothing.
        </figcaption>
        <svg
          class="heard-chart__picture"
          role="img"
          aria-labelledby={`${id}-title ${id}-finding`}
          width="100%"
          height={`${height}em`}
          focusable="false"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-finding`}>{finding}</desc>
          <svg x="0" y="0" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {groups.map(({ name, outline }, number) => (
              <polygon
                key={name}
                class="heard-chart__outline"
                points={outline.map(([across, up]) => `${across},${100 - up}`).join(' ')}
                stroke-dasharray={dashes[number % dashes.length]}
                vector-effect="non-scaling-stroke"
              />
            ))}
          </svg>
          {dots.map(([across, up]) => (
            <circle class="heard-chart__person" cx={`${across}%`} cy={`${100 - up}%`} r="0.22em" />
          ))}
          {groups.map(({ name, outline }) => {
            const [across, up] = middleOf(outline)
            return outline.length === 0 ? null : (
              <text key={name} class="heard-chart__group" x={`${across}%`} y={`${100 - up}%`} dy="0.35em" text-anchor="middle">
                {name}
              </text>
            )
          })}
          {own && (
            <svg class="heard-chart__own" aria-hidden="true" x={`${own[0]}%`} y={`${100 - own[1]}%`} width="1" height="1" overflow="visible">
              <path d="M0 -13 L3.5 -4 L13 -4 L5.5 2 L8 11 L0 5.5 L-8 11 L-5.5 2 L-13 -4 L-3.5 -4 Z" />
            </svg>
          )}
        </svg>
      </figure>
    </div>
  )
}

/** The middle of the corners: inside every outline without a dent. */
function middleOf(outline: readonly Spot[]): Spot {
  const sum = outline.reduce<Spot>(([across, up], [x, y]) => [across + x, up + y], [0, 0])
  return [sum[0] / Math.max(1, outline.length), sum[1] / Math.max(1, outline.length)]
}

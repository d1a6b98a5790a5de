import { classes } from './nhs/attributes.ts'
import { Tag } from './nhs/tag.tsx'

export type StationState = 'done' | 'next' | 'late' | 'waiting'

export type Station = {
  name: string
  state: StationState
  /** The date, or by when: "3 May 2026", "due by 1 July 2026". */
  when?: string
  /** A sentence about it. */
  says?: string
  href?: string
  /** How many have come as far as here, where the line stands for many. */
  count?: number
}

/**
 * A line of stations: how far something has come, and what is next. An ordered list; each station has a shape of its own
 * and says its state in words, so that it can be read aloud, printed in black and white, and seen without colours.
 * A column on a phone, a row where there is room.
 */
export function Stations({ label, stations }: { label: string; stations: readonly Station[] }) {
  const here = stations.findIndex(({ state }) => state === 'next' || state === 'late')
  return (
    <div class="heard-stations">
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one. */}
      <ol class="heard-stations__line" role="list" aria-label={label}>
        {stations.map((station, index) => (
          <li
            class={classes(
              'heard-station',
              `heard-station--${station.state}`,
              stations[index + 1]?.state === 'done' ? 'heard-station--travelled' : stations[index + 1] && 'heard-station--ahead',
            )}
            aria-current={index === here ? 'step' : undefined}
            key={station.name}
          >
            <Mark state={station.state} />
            <Words {...station} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Words({ name, state, when, says, href, count }: Station) {
  const named = <strong class="heard-station__name">{name}</strong>
  return (
    <div class="heard-station__words">
      {count !== undefined && <span class="heard-station__count">{count.toLocaleString('en-GB')} </span>}
      {href === undefined ? named : <a href={href}>{named}</a>}
      <State state={state} />
      {when && (
        <span class="heard-station__when">
          {when}
          <span class="nhsuk-u-visually-hidden">. </span>
        </span>
      )}
      {says && <span class="heard-station__says">{says}</span>}
    </div>
  )
}

/** What is done or not reached says so to screen readers; what matters now says so to everyone. */
function State({ state }: { state: StationState }) {
  if (state === 'done') return <span class="nhsuk-u-visually-hidden">, done: </span>
  if (state === 'waiting') return <span class="nhsuk-u-visually-hidden">, not yet. </span>
  return (
    <span class="heard-station__state">
      <span class="nhsuk-u-visually-hidden">, </span>
      {state === 'late' ? <Tag colour="red">Late</Tag> : <Tag colour="blue">Next</Tag>}
      <span class="nhsuk-u-visually-hidden">: </span>
    </span>
  )
}

const circle = 'M16 1a15 15 0 1 1 0 30 15 15 0 0 1 0-30Z'
const tick = 'M13.7 23.2 6.6 16l2.3-2.3 4.8 4.9 9.5-9.6 2.3 2.3Z'
const triangle = 'M17.9 2.6a2.2 2.2 0 0 0-3.8 0L.8 26.7A2.2 2.2 0 0 0 2.7 30h26.6a2.2 2.2 0 0 0 1.9-3.3Z'
const exclamation = 'M14.2 10.5h3.6l-.6 9.3h-2.4ZM16 22a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2Z'
const hole = (radius: number): string => `M16 ${16 - radius}a${radius} ${radius} 0 1 0 0 ${radius * 2} ${radius} ${radius} 0 0 0 0-${radius * 2}Z`
const dot = 'M16 9.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z'
const thin = 'M16 2a14 14 0 1 1 0 28 14 14 0 0 1 0-28Z'

/** One colour, with the sign cut out of the shape: it survives printing, high contrast, and any background. */
const marks: Readonly<Record<StationState, string>> = {
  done: circle + tick,
  next: circle + hole(11) + dot,
  late: triangle + exclamation,
  waiting: thin + hole(11.5),
}

const Mark = ({ state }: { state: StationState }) => (
  <svg class="heard-station__mark" viewBox="0 0 32 32" width="32" height="32" focusable="false" aria-hidden="true">
    <path fill="currentcolor" fill-rule="evenodd" d={marks[state]} />
  </svg>
)

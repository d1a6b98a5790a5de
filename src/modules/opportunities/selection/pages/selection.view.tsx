import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { placePaths } from '../../places/paths.ts'
import { type Bound, countsOf, hasTargets } from '../bounds.ts'
import { involvementOf, involvements, shownCounts } from '../counts.ts'
import type { Draw } from '../draws.queries.ts'
import { wantedInWords } from '../outcome.ts'
import { confirmationPath, lotteryPath, type Names, placesPath, replacementPath, targetsPath } from '../paths.ts'
import type { selectionOf } from '../pool.queries.ts'
import type { mayRun } from '../run.ts'
import { involvementWords, methodWords, runRefusalWords } from '../selection.words.ts'

export const selectionTitle = 'Choosing people'

type Selection = Awaited<ReturnType<typeof selectionOf>>
type Props = {
  names: Names
  caption: string
  selection: Selection
  draws: readonly Draw[]
  /** For each in the pool, how often they had a place in the last 12 months. */
  times: readonly number[]
  next: ReturnType<typeof mayRun>
}

export function SelectionOfStaff({ names, caption, selection, draws, times, next }: Props) {
  const { plan, tally, bounds, people } = selection
  const pool = people.filter(({ kind }) => kind === 'eligible')
  const counts = countsOf(bounds, pool)
  return (
    <>
      <Title caption={caption}>{selectionTitle}</Title>
      <Next names={names} next={next} selection={selection} drawn={draws.some(({ confirmedAt }) => confirmedAt !== null)} />
      <h2 class="nhsuk-heading-m">Where it stands</h2>
      <SummaryList
        rows={[
          { name: 'Places', value: plan ? String(plan.places) : 'Not said yet', actions: change(names, placesPath, 'the places') },
          { name: 'How', value: plan ? howOf(plan) : 'Not said yet', actions: change(names, placesPath, 'how they are drawn') },
          { name: 'Can be chosen', value: String(tally.eligible) },
          {
            name: 'Not looked at yet',
            value: String(tally.notScreened),
            ...(tally.notScreened > 0 && { actions: change(names, placePaths.screening, 'who meets the conditions') }),
          },
          { name: 'Have a place', value: String(tally.held) },
          { name: 'Waiting', value: String(tally.waiting) },
        ]}
      />
      {pool.length > 0 && <Involved times={times} />}
      <h2 class="nhsuk-heading-m">Targets</h2>
      {hasTargets(bounds) ? (
        <TargetTable bounds={bounds} counts={counts} people={pool.length} />
      ) : (
        <p>There are none. Everybody who can be chosen has the same chance.</p>
      )}
      <p>
        <a href={href(targetsPath, names)}>{hasTargets(bounds) ? 'Change the targets' : 'Set targets'}</a>
      </p>
      {draws.length > 0 && <Draws draws={draws} />}
    </>
  )
}

const change = (names: Names, path: typeof placesPath | typeof placePaths.screening, what: string) => [
  { href: href(path, names), children: 'Change', visuallyHiddenText: what },
]

const howOf = ({ method, newcomerWeight, households }: NonNullable<Selection['plan']>): string =>
  [
    methodWords[method].name,
    ...(newcomerWeight > 1 ? [`newcomers ${newcomerWeight} times in the hat`] : []),
    ...(households ? ['at most one person of a household'] : []),
  ].join(', ')

function Next({ names, next, selection: { plan, tally }, drawn }: Pick<Props, 'names' | 'next' | 'selection'> & { drawn: boolean }) {
  if (next.ok)
    return next.value === 'draw' ? (
      <Button href={href(lotteryPath, names)}>Go to the lottery</Button>
    ) : (
      <Button href={href(confirmationPath, names)}>Give everybody a place</Button>
    )
  if (next.because === 'draw-at-hand') return <Button href={href(lotteryPath, names)}>Go on with the draw</Button>
  if (next.because === 'places-not-said' || (plan === undefined && next.because === 'still-open'))
    return (
      <>
        {next.because === 'still-open' && <p>{runRefusalWords['still-open']}</p>}
        <Button href={href(placesPath, names)}>Say how many places there are</Button>
      </>
    )
  if (next.because === 'all-taken' && tally.eligible > 0)
    return <Button href={href(confirmationPath, names)}>Put those who are left on the waiting list</Button>
  if (next.because === 'nobody-eligible' && tally.free > 0 && tally.waiting > 0)
    return <Button href={href(replacementPath, names)}>See who comes in next</Button>
  return (
    <>
      <p>{drawn && next.because === 'nobody-eligible' ? 'Everybody has an outcome.' : runRefusalWords[next.because]}</p>
      {drawn && (
        <p>
          <a href={href(lotteryPath, names)}>See the lottery</a>
        </p>
      )}
    </>
  )
}

function Involved({ times }: { times: readonly number[] }) {
  const counts = shownCounts(involvements.map((involvement) => times.filter((count) => involvementOf(count) === involvement).length))
  return (
    <Table
      caption={{ children: 'Places that they had with us in the last 12 months', size: 's' }}
      firstCellIsHeader
      columns={['How often', { children: 'People', format: 'numeric' }]}
      rows={involvements.map((involvement, n) => [involvementWords[involvement], counts[n]!])}
    />
  )
}

type TableProps = { bounds: readonly Bound[]; counts: readonly number[]; people: number }

function TargetTable({ bounds, counts, people }: TableProps) {
  const categories = Map.groupBy(bounds.keys(), (place) => bounds[place]!.category)
  return (
    <>
      {[...categories].map(([category, places]) => {
        const shown = shownCounts(places.map((place) => counts[place]!))
        return (
          <Table
            caption={{ children: category, size: 's' }}
            firstCellIsHeader
            columns={['Answer', 'Wanted', 'In the pool']}
            rows={places
              .map((place, n) => [bounds[place]!.value, wantedInWords(bounds[place]!), `${shown[n]} of ${people}`])
              .filter((_, n) => n < places.length - 1 || counts[places[n]!]! > 0)}
          />
        )
      })}
    </>
  )
}

const Draws = ({ draws }: { draws: readonly Draw[] }) => (
  <>
    <h2 class="nhsuk-heading-m">Draws</h2>
    <ul>
      {draws.map((draw) => (
        <li>
          Draw {draw.number}, {momentInWords(draw.askedAt)}: {becameOf(draw)}
        </li>
      ))}
    </ul>
  </>
)

function becameOf(draw: Draw): string {
  if (draw.confirmedAt) return `confirmed on ${momentInWords(draw.confirmedAt)}`
  if (draw.setAsideAt) return draw.because === '' ? 'set aside before a ticket was drawn' : `set aside: ${draw.because}`
  if (draw.drawnAt) return 'a ticket is drawn, and waits to be confirmed'
  switch (draw.state) {
    case 'running':
      return 'at work'
    case 'found':
      return 'the tickets are there'
    case 'infeasible':
      return 'no group could meet the targets'
    case 'cancelled':
      return 'cancelled'
    case 'failed':
      return 'no lottery was found'
  }
}

import { dayInWords } from '#lib/dates.ts'
import { figureInWords } from '#lib/disclosure-control/index.ts'
import { verdictInWords } from '#lib/representativeness/index.ts'
import { listInWords } from '#lib/text.ts'
import { type Interval, IntervalChart } from '#ui/charts/interval-chart.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type Comparison, missingIn } from '../comparison.ts'
import { lastDayOf } from '../periods.ts'
import type { InSessions } from '../session-counts.ts'
import type { Beside } from '../shown-totals.queries.ts'
import { WhoIsMissing } from './missing.view.tsx'
import { columnOfSessions, type Partners, shownInSessions } from './sessions.view.tsx'

export type BesideProps = {
  /** Whether an area was ever chosen. */
  served: boolean
  /** Totals by the area of their time, oldest first. */
  beside: readonly Beside[]
  partners: Partners
}

/** Who took part beside who lives here, from published totals alone: those of the newest area, and of those before it. */
export const BesideWhoLivesHere = ({ served, beside, partners }: BesideProps) => {
  const newest = beside.at(-1)
  return (
    <section>
      <h2 class="nhsuk-heading-l">Beside those who live here</h2>
      {!served && <InsetText>Nobody has said yet which area this organisation serves. An administrator can, in the settings.</InsetText>}
      {newest && <OneArea {...newest} id="now" where="beside those who live here" sessions={shownInSessions(partners)} />}
      {newest && newest.comparisons.length > 0 && <WhoIsMissing missing={missingIn(newest.comparisons)} partners={partners} />}
      {newest && newest.comparisons.length > 0 && <Method />}
      {beside
        .slice(0, -1)
        .reverse()
        .map((one, place) => (
          <Details key={one.name} summary={`Answers ${upTo(one)}, beside those who live in ${one.name}`}>
            <OneArea {...one} id={`before-${place}`} where={upTo(one)} />
          </Details>
        ))}
    </section>
  )
}

const upTo = ({ months }: Beside): string => `up to ${dayInWords(lastDayOf(months.at(-1)!))}`

/** `where`: what the title of each chart ends with. */
const OneArea = ({
  id,
  where,
  name,
  from,
  parts,
  lacking,
  before,
  comparisons,
  sessions,
}: Beside & { id: string; where: string; sessions?: InSessions }) => (
  <>
    {comparisons.length === 0 ? (
      <p>There is nothing to set beside those who live in {name} yet.</p>
    ) : (
      <p>
        Who took part, beside those who live in {name}. It is worked out from the rounded numbers on this page, and from nothing else. A group is
        called fewer or more only where chance would hardly give so few or so many. “Too few to say” means that even nobody at all would be no
        surprise.
      </p>
    )}
    {parts.length > 0 && (
      <p>
        {name} is made up of {listInWords(parts)}. Its figures are theirs, added up.
        {lacking.length > 0 && ' Where one of them has no figures that fit, nothing is compared.'}
      </p>
    )}
    {before && <p>Your area is on record from {dayInWords(from)}. Answers from before that day are set beside it too.</p>}
    {comparisons.map((one) => (
      <OneComparison key={one.question} id={`beside-${id}-${one.question}`} where={where} inSession={sessions?.[one.title]} {...one} />
    ))}
  </>
)

type Row = Comparison['rows'][number]

type OneProps = Comparison & { id: string; where: string /** Figures of sessions of partners, by label. */; inSession?: InSessions[string] }

export const OneComparison = ({ id, where, title, ofOlder, alike, rows, inSession }: OneProps) => (
  <>
    <IntervalChart
      id={id}
      title={`${title}, ${where}`}
      finding={`${found(rows)}${ofOlder ? ' Compared with people aged 16 and over.' : ''}`}
      dotMeans="took part"
      markMeans="live here"
      rows={rows.map(drawn)}
      table={{
        columns: [
          'Took part',
          'Live here',
          'People a fair draw would have',
          'People short',
          'What can be said',
          ...(inSession ? [columnOfSessions] : []),
        ],
        cells: rows.map(({ label, n, of, ofAtMost, share, populationShare, expected, short, verdict }) => [
          n === null ? 'hidden in part' : `${n.toLocaleString('en-GB')} ${share === null ? `of ${of} to ${ofAtMost}` : `(${percent(share)})`}`,
          percent(populationShare),
          expected.toLocaleString('en-GB', { maximumFractionDigits: 0 }),
          verdict === 'fewer-than-expected' && short !== null ? `about ${short.toLocaleString('en-GB')}` : '',
          verdictInWords[verdict],
          ...(inSession ? [figureInWords(inSession[label] ?? { shown: 0, hidden: 0 })] : []),
        ]),
      }}
    />
    {alike && (
      <p>
        Over all groups, those who took part are {percent(alike.value)} like those who live here. A fair draw of as many people would be about{' '}
        {percent(alike.fairDraw)} like them.
      </p>
    )}
  </>
)

const drawn = (row: Row): Interval => ({
  label: row.label,
  dot: row.share,
  low: row.low,
  high: row.high,
  mark: row.populationShare,
  says: `${tookPart(row)}, ${percent(row.populationShare)} live here: ${verdictInWords[row.verdict]}`,
})

/** Where somebody else is hidden, it is not known of how many: then the share lies between two. */
function tookPart({ n, of, ofAtMost, share }: Row): string {
  if (share !== null) return `${percent(share)} took part`
  if (n === null || of === 0) return 'the number who took part is hidden in part'
  const [least, most] = [percent(n / ofAtMost), percent(n / of)]
  return `${least === most ? least : `${least} to ${most}`} took part`
}

function found(rows: readonly Row[]): string {
  const fewer = rows.filter(({ verdict }) => verdict === 'fewer-than-expected').map(({ label }) => label)
  if (fewer.length > 0) return `Fewer than chance would give: ${fewer.join('; ')}.`
  return rows.every(({ verdict }) => verdict === 'too-few-to-say')
    ? 'Too few people to say anything yet.'
    : 'No group has fewer than chance would give.'
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

export const Method = () => (
  <Details summary="How this is compared">
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>The line is the range of shares that fits the number, in 95 of 100 fair draws (the exact interval of Clopper and Pearson).</li>
      <li>All groups are judged together, so that among many groups chance alone is seldom called a difference (Benjamini and Hochberg).</li>
      <li>Who preferred not to say or left a question blank is in no share, here and in the census.</li>
      <li>
        A group whose number is hidden may have any number that the star stands for, and so may all who answered. A group is called fewer or more only
        where that holds for every such number.
      </li>
      <li>Numbers are rounded, so a difference of two people says nothing.</li>
      <li>
        How like those who live here: the shares that both have in common, added up (proportional similarity). 100% is the same shares. It is given
        only where every group is large enough to say something and none is hidden. It says nothing about one group, and is no mark to beat.
      </li>
    </ul>
  </Details>
)

import { dayInWords } from '#lib/dates.ts'
import { type Figure, figureInWords, starInWords, strict } from '#lib/disclosure-control/index.ts'
import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { detailFrom, monthsToWait } from '../counting.ts'
import type { InSessions } from '../session-counts.ts'
import type { ShownTotals } from '../shown-totals.queries.ts'
import { finding, type QuestionTotals, type Row } from '../totals.ts'
import { BesideWhoLivesHere } from './comparison.view.tsx'
import { columnOfSessions, type Partners, SessionsOfPartners, shownInSessions } from './sessions.view.tsx'
import { Trends } from './trend.view.tsx'

export type TotalsProps = {
  title: string
  /** The project; none for the whole organisation. */
  project?: string
  /** How many took part, rounded, in words. */
  tookPart: string
  partners: Partners
} & ShownTotals

export const Totals = ({ title, project, tookPart, partners, people, months, questions, trends, served, beside }: TotalsProps) => (
  <>
    <Title caption={project}>{title}</Title>
    {questions.length === 0 ? <NothingYet project={project} /> : <Base tookPart={tookPart} people={people} months={months} project={project} />}
    {questions.map((one) => (
      <OneQuestion {...one} sessions={shownInSessions(partners)} />
    ))}
    <SessionsOfPartners partners={partners} beside={questions.filter(hasColumn).map((one) => one.title)} />
    {questions.length > 0 && <BesideWhoLivesHere served={served} beside={beside} partners={partners} />}
    <Trends trends={trends} />
    {project === undefined ? <MoreAboutAll /> : <NotBySurvey />}
    <Method />
  </>
)

const MoreAboutAll = () => (
  <p>
    <a href={href('/equality/core20plus')}>Core20PLUS: do we hear from the most deprived fifth?</a>
  </p>
)

const NotBySurvey = () => (
  <Details summary="Why there are no totals for each survey">
    <p>
      Everyone is in one table, once: that of their project. A table for each survey would hold the same people again. Taking one from the other would
      show what single people answered.
    </p>
    <p>
      Answers are kept without the survey, so that less can be tied to anybody. Smaller tables would also hide more: below {strict.leastPeople} people
      there is none at all. Where a project has one survey, this page is about that survey.
    </p>
  </Details>
)

const NothingYet = ({ project }: { project?: string }) => (
  <InsetText>
    <p>There are no totals yet.</p>
    <p>
      They come out at the start of a month, when {strict.leastPeople} or more people {project ? 'of this project ' : ''}have answered or skipped the
      questions. You do not have to do anything.
    </p>
    {project && <p>Where a project stays smaller than that, its people are counted after {monthsToWait} months in the totals of the organisation.</p>}
  </InsetText>
)

const Base = ({ tookPart, people, months, project }: Pick<TotalsProps, 'tookPart' | 'people' | 'months' | 'project'>) => (
  <>
    <p>
      {tookPart} took part{project ? ' in this project' : ' with a receipt'}. {people.toLocaleString('en-GB')} people were asked and are counted here,
      whether they answered or skipped the questions. All numbers are rounded.
    </p>
    <p>
      {months.length > 1
        ? `Put together from ${months.length} tables of different people, the newest of ${dayInWords(months.at(-1)!)}.`
        : `From one table, of ${dayInWords(months[0]!)}.`}{' '}
      Who has answered since then, or is in a group that is too small, is not counted yet.
    </p>
  </>
)

/** The 19 ethnic groups are not tallied: sessions count five, which have a table of their own. */
const hasColumn = ({ question, groups }: QuestionTotals): boolean => question !== 'ethnicGroupInDetail' && groups.shown > 0

type WithSessions = QuestionTotals & { sessions: InSessions }

function OneQuestion({ sessions, ...one }: WithSessions) {
  const { shown, withheld } = one.groups
  return (
    <section>
      <h2 class="nhsuk-heading-m">{one.title}</h2>
      <p>{one.says}.</p>
      {shown > 0 && <Figures {...one} sessions={hasColumn(one) ? sessions : {}} />}
      {withheld > 0 && <p>{leftOut(shown, withheld)} A hidden number could have been worked out from the others.</p>}
    </section>
  )
}

const leftOut = (shown: number, withheld: number): string =>
  shown === 0 ? 'This question is not shown.' : `${withheld === 1 ? 'One table is' : `${withheld} tables are`} left out of this question.`

/** Bars for what is shown; the table has every answer, also those that are hidden. */
function Figures({ question, title, rows, notAnswered, sessions }: WithSessions) {
  const inSession = sessions[title]
  const bars = rows.filter(({ figure }) => figure.shown > 0)
  return (
    <>
      {bars.length === 0 ? (
        <p>{finding(rows)}</p>
      ) : (
        <BarChart
          id={`chart-${question}`}
          title={title}
          finding={finding(rows)}
          unit="people"
          withoutTable
          rows={bars.map(({ label, figure }) => ({
            label,
            value: figure.shown,
            note: figure.hidden > 0 ? 'and a small number that is hidden' : undefined,
          }))}
        />
      )}
      <Table
        caption={{ children: `${title}: every answer`, size: 's' }}
        firstCellIsHeader
        columns={[
          'Answer',
          { children: 'People', format: 'numeric' },
          { children: 'Per cent', format: 'numeric' },
          ...(inSession ? [{ children: columnOfSessions, format: 'numeric' as const }] : []),
        ]}
        rows={[...rows, ...notAnswered].map((row) => [...cells(row), ...(inSession ? [sessionCell(inSession[row.label])] : [])])}
      />
    </>
  )
}

const sessionCell = (figure: Figure | undefined) => (figure ? figureInWords(figure) : '–')

const cells = ({ label, figure, percent }: Row) => [label, figureInWords(figure), percent === null ? '–' : `${percent}%`]

const Method = () => (
  <Details summary="How these numbers are made, and what they cannot tell">
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        {starInWords()}. A number from {strict.hiddenBelow} on is rounded to the nearest {strict.roundTo}. 0 is nobody.
      </li>
      <li>Percentages are of the rounded numbers that are shown. Who preferred not to say or left a question blank is in no percentage.</li>
      <li>
        A table has at least {strict.leastPeople} people. Everyone is in one table and is counted once, so that nothing can be learned by taking one
        total from another. That is why there is nothing to filter by, and why new answers do not show at once.
      </li>
      <li>A table is left out where a hidden number could be worked out from the others.</li>
      <li>Ethnic groups are shown in five groups, and in 19 where all tables are of {detailFrom} people or more.</li>
      <li>They describe those who chose to answer. They are no basis for choosing or leaving out anybody.</li>
    </ul>
    <p>The method is NHS England’s for figures below the whole country, with a rule of ours against working hidden numbers out.</p>
  </Details>
)

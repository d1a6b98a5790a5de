import { momentInWords } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { never } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { deciderWords, kindWords, standingInWords } from '../in-words.ts'
import {
  aboutPath,
  ballotsPath,
  checkingPath,
  closingPath,
  constituenciesPath,
  entryPath,
  gatheringPath,
  openingPath,
  optionsPath,
  printPath,
  publicPath,
  resultsPath,
  shortlistPath,
  takingUpPath,
  topListPath,
  workshopPath,
} from '../paths.ts'
import type { Gap } from '../setting.ts'
import type { Whole } from '../taking-part.action.ts'
import type { turnoutOf } from '../votes.queries.ts'

type Names = { project: string; priorities: string }
type Props = {
  whole: Whole
  missing: readonly Gap[]
  mayGather: boolean
  suggestions: number
  turnout: Awaited<ReturnType<typeof turnoutOf>>
  shareAt: string
}

export function Overview(shown: Props) {
  const { whole, shareAt } = shown
  const { setting, project, stands } = whole
  const names = { project: project.slug, priorities: setting.slug }
  return (
    <>
      <Title caption={project.title}>{setting.title}</Title>
      <InsetText>
        <p>
          <strong>{standingInWords(stands, setting.closesAt)}.</strong>
        </p>
        <Next {...shown} names={names} />
      </InsetText>
      {whole.stages.length > 0 && (
        <p>
          The public reads it at <a href={href(publicPath, { priorities: setting.slug })}>{shareAt}</a>.
        </p>
      )}
      <h2 class="nhsuk-heading-m">What people are asked</h2>
      <About whole={whole} names={names} />
      {(stands === 'voting' || stands === 'over') && <Turnout {...shown} names={names} />}
      {whole.stages.some(({ stage }) => stage === 'vote-closed') && <Counted whole={whole} names={names} />}
    </>
  )
}

/** The one thing that comes next. */
function Next({ whole, missing, mayGather, suggestions, names }: Props & { names: Names }) {
  const { setting, stands, stages } = whole
  const taken = stages.some(({ stage }) => stage === 'taken-up')
  switch (stands) {
    case 'being-made':
    case 'gathering':
      return (
        <>
          {suggestions > 0 && (
            <p>
              <a href={href(optionsPath, names)}>{countInWords(suggestions, 'suggestion waits', 'suggestions wait')} for you</a>
            </p>
          )}
          {mayGather && <Button href={href(gatheringPath, names)}>Let people suggest options</Button>}
          {missing.length === 0 ? <Button href={href(openingPath, names)}>Open the vote</Button> : <Missing missing={missing} names={names} />}
        </>
      )
    case 'voting':
      return (
        <p>
          <a href={href(closingPath, names)}>Close the vote and count it</a>
        </p>
      )
    case 'over':
      return <Button href={href(closingPath, names)}>Count the votes</Button>
    case 'counted':
      return setting.kind === 'ranking' ? (
        <Button href={href(shortlistPath, names)}>Publish the shortlist</Button>
      ) : (
        <TakingUp taken={taken} names={names} />
      )
    case 'shortlisted':
      return <Button href={href(workshopPath, names)}>Record the workshop</Button>
    case 'met':
      return (
        <>
          <Button href={href(topListPath, names)}>Publish the top list</Button>
          <p>
            <a href={href(workshopPath, names)}>Put the record of the workshop right</a>
          </p>
        </>
      )
    case 'listed':
      return <TakingUp taken={taken} names={names} />
    default:
      return never(stands)
  }
}

const TakingUp = ({ taken, names }: { taken: boolean; names: Names }) =>
  taken ? (
    <p>
      What came out first is among <a href={href('/projects/:project/contributions', { project: names.project })}>what people said</a>, to be
      answered.
    </p>
  ) : (
    <Button href={href(takingUpPath, names)}>See that it is answered</Button>
  )

export function Missing({ missing, names }: { missing: readonly Gap[]; names: Names }) {
  return (
    <>
      <p>Before people can vote:</p>
      <ul>
        {missing.map((gap) => (
          <li>
            <MissingPart gap={gap} names={names} />
          </li>
        ))}
      </ul>
    </>
  )
}

function MissingPart({ gap, names }: { gap: Gap; names: Names }) {
  const about = (field: string) => `${href(aboutPath, names)}#${field}`
  switch (gap) {
    case 'project-not-open':
      return <a href={href('/projects/:project/plan', { project: names.project })}>Open the project</a>
    case 'why':
      return <a href={about('why')}>Say why you ask</a>
    case 'privacy':
      return <a href={about('privacy')}>Say who sees what people say</a>
    case 'options':
      return <a href={href(optionsPath, names)}>Add at least two options</a>
    case 'constituencies':
      return <a href={href(constituenciesPath, names)}>Say who votes apart</a>
    case 'sizes':
      return <a href={about('shortlistSize')}>Say how many go on, and how many are the top list</a>
    case 'budget':
      return <a href={about('budget')}>Say how much there is, and which rule decides</a>
    case 'too-dear':
      return <a href={href(optionsPath, names)}>An option costs more than there is. Leave it out, or change the sum</a>
    case 'merges-wait':
      return <a href={href(checkingPath, names)}>Have a second person check what was put together</a>
    case 'closing':
      return <a href={about('closesOn')}>Set the last day of the vote</a>
    case 'closing-passed':
      return <a href={about('closesOn')}>Set a last day that has not passed</a>
    default:
      return never(gap)
  }
}

function About({ whole: { setting, options, all, constituencies, stages }, names }: { whole: Whole; names: Names }) {
  const settled = stages.some(({ stage }) => stage === 'vote-opened')
  const row = (name: string, value: string, to: string): SummaryRow => ({
    name,
    value: <span class="heard-words">{value || 'Not written yet'}</span>,
    actions: [{ href: to, children: 'Change', visuallyHiddenText: name.toLowerCase() }],
  })
  /** What stands once the vote is open has no link to change it. */
  const decides = (...[name, value, to]: Parameters<typeof row>): SummaryRow => (settled ? { name, value } : row(name, value, to))
  const about = href(aboutPath, names)
  const merged = all.length - options.length
  return (
    <SummaryList
      rows={[
        { name: 'What it asks', value: kindWords[setting.kind] },
        row('Why you ask', setting.why, `${about}#why`),
        row('Who sees what', setting.privacy, `${about}#privacy`),
        row('Last day', setting.closesAt ? momentInWords(setting.closesAt) : '', `${about}#closesOn`),
        ...(setting.kind === 'ranking'
          ? [
              decides('Who votes apart', constituencies.map(({ name }) => name).join('\n'), href(constituenciesPath, names)),
              decides('Go on to the workshop', setting.shortlistSize?.toString() ?? '', `${about}#shortlistSize`),
              decides('On the top list', setting.topSize?.toString() ?? '', `${about}#topSize`),
            ]
          : [
              decides('The sum', setting.budget === null ? '' : poundsInWords(setting.budget), `${about}#budget`),
              decides('The rule that decides', setting.decidedBy === null ? '' : deciderWords[setting.decidedBy].name, `${about}#decidedBy`),
            ]),
        row(
          'Options',
          `${countInWords(options.length, 'option', 'options')}${merged > 0 ? `, and ${merged} put together with others or left out` : ''}`,
          href(optionsPath, names),
        ),
      ]}
    />
  )
}

function Turnout({ whole, turnout, names }: Props & { names: Names }) {
  const { setting, constituencies } = whole
  const all = turnout.reduce((sum, { voters }) => sum + voters, 0)
  const votersOf = (id: string) => turnout.reduce((sum, row) => (row.constituencyId === id ? sum + row.voters : sum), 0)
  return (
    <>
      <h2 class="nhsuk-heading-m">Who has voted</h2>
      <p>{countInWords(all, 'person', 'people')} so far. Nobody sees how until the vote is closed, so that nobody votes by the others.</p>
      <ul>
        {constituencies.map(({ id, name }) => (
          <li>
            {name}: {votersOf(id)}
          </li>
        ))}
      </ul>
      <h2 class="nhsuk-heading-m">On every route</h2>
      <ul>
        <li>
          <a href={href(printPath, { priorities: setting.slug })}>Print the ballot</a>, or{' '}
          <a href={href(printPath, { priorities: setting.slug }, { size: 'large' })}>in large letters</a>
        </li>
        <li>
          <a href={href(entryPath, names)}>Type in a vote from paper or a phone call</a>
        </li>
      </ul>
    </>
  )
}

const Counted = ({ whole: { setting, constituencies }, names }: { whole: Whole; names: Names }) => (
  <>
    <h2 class="nhsuk-heading-m">What was published</h2>
    <ul>
      <li>
        <a href={href(resultsPath, { priorities: setting.slug })}>The result, with every stage</a>
      </li>
      {constituencies.length === 0 && (
        <li>
          <a href={href(ballotsPath, names)}>Download the votes without names (a .pb file)</a>
        </li>
      )}
      {constituencies.map(({ number, name }) => (
        <li>
          <a href={href(ballotsPath, names, { constituency: number })}>Download the votes of {name} without names (a .soi file)</a>
        </li>
      ))}
    </ul>
  </>
)

import { momentInWords } from '#lib/dates.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { never } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { Standing } from '../../pages/standing.view.tsx'
import { type SurveyState, stateInWords } from '../../survey.ts'
import type { OpinionMapRow } from '../maps.queries.ts'
import { enoughPeople, type PublishingGap } from '../opinion-map.ts'
import { stateWords } from '../opinion-map.words.ts'
import type { Statement } from '../statements.queries.ts'
import type { Names } from './staff.page.ts'

type Props = {
  project: { slug: string; title: string }
  map: OpinionMapRow
  statements: readonly Statement[]
  state: SurveyState
  missing: readonly PublishingGap[]
  people: Record<'web' | 'paper' | 'phone', number>
  shareAt: string
  /** The organisation's glossary: what it explains needs no hint. */
  terms: readonly Term[]
}

export function MapOverview({ project, map, statements, state, missing, people, shareAt, terms }: Props) {
  const names: Names = { project: project.slug, map: map.slug }
  const waiting = statements.filter((statement) => statement.state === 'waiting').length
  return (
    <>
      <Title caption={project.title}>{map.title}</Title>
      <InsetText>
        <Standing
          state={state}
          says={stateInWords(map, state)}
          closing={href('/projects/:project/opinion-maps/:map/closing', names)}
          publication={href('/projects/:project/opinion-maps/:map/publication', names)}
          gaps={missing.length === 0 ? undefined : <Gaps missing={missing} names={names} />}
        />
      </InsetText>
      {waiting > 0 && (
        <p>
          <a href={href('/projects/:project/opinion-maps/:map/moderation', names)}>
            Read {countInWords(waiting, 'statement that waits', 'statements that wait')}
          </a>
          . Others see it once you have read it.
        </p>
      )}
      <h2 class="nhsuk-heading-m" id="statements">
        Statements
      </h2>
      <StatementList names={names} statements={statements} published={map.publishedAt !== null} />
      <h2 class="nhsuk-heading-m">What people read first</h2>
      <About map={map} names={names} />
      <PlainHints texts={publicTexts(map, statements)} terms={terms} />
      <Doing names={names} state={state} people={people} shareAt={shareAt} any={statements.length > 0} />
    </>
  )
}

/** What people read of a map that staff wrote. */
const publicTexts = (map: OpinionMapRow, statements: readonly Statement[]) => [
  { name: 'Why you ask', text: map.why },
  { name: 'Who sees what people say', text: map.privacy },
  { name: 'How you read new statements', text: map.policy },
  ...statements
    .filter(({ whose, state }) => whose === 'organisation' && state === 'shown')
    .map(({ words, number }) => ({ name: `Statement ${number}`, text: words })),
]

export const Gaps = ({ missing, names }: { missing: readonly PublishingGap[]; names: Names }) => (
  <ul>
    {missing.map((gap) => (
      <li>
        <Gap gap={gap} names={names} />
      </li>
    ))}
  </ul>
)

/** The page where a part of the map's own words is written, at its field. */
const aboutAt = (names: Names, field: string): string => `${href('/projects/:project/opinion-maps/:map/about', names)}#${field}`

/** What is missing, with a link to where it is mended. */
function Gap({ gap, names }: { gap: PublishingGap; names: Names }) {
  switch (gap) {
    case 'project-not-open':
      return <a href={href('/projects/:project/plan', { project: names.project })}>Open the project</a>
    case 'no-statement':
      return <a href={href('/projects/:project/opinion-maps/:map/statements/new', names)}>Add a statement</a>
    case 'why':
      return <a href={aboutAt(names, 'why')}>Say why you ask</a>
    case 'privacy':
      return <a href={aboutAt(names, 'privacy')}>Say who sees what people say</a>
    case 'policy':
      return <a href={aboutAt(names, 'policy')}>Say how you read new statements</a>
    case 'closing-passed':
      return <a href={aboutAt(names, 'closesOn')}>Set a closing date that has not passed</a>
    default:
      return never(gap)
  }
}

const StatementList = ({ names, statements, published }: { names: Names; statements: readonly Statement[]; published: boolean }) => (
  <>
    {statements.length === 0 && <p>There are no statements yet. Add about ten that people could see in different ways, each with one point.</p>}
    <ol class="nhsuk-list">
      {statements
        .filter(({ state }) => state !== 'withdrawn')
        .map((statement) => (
          <li>
            {statement.number}. {statement.words}
            <br />
            <span class="nhsuk-u-secondary-text-colour">
              {statement.whose === 'organisation' ? 'Ours' : 'Written by somebody who takes part'}. {stateWords[statement.state]}.{' '}
            </span>
            <ChangeLink names={names} statement={statement} published={published} />
          </li>
        ))}
    </ol>
    <Button variant="secondary" href={href('/projects/:project/opinion-maps/:map/statements/new', names)}>
      Add a statement
    </Button>
  </>
)

function ChangeLink({ names, statement, published }: { names: Names; statement: Statement; published: boolean }) {
  const at = { ...names, statement: statement.id }
  const about = <span class="nhsuk-u-visually-hidden"> statement {statement.number}</span>
  return statement.whose === 'organisation' ? (
    <a href={href('/projects/:project/opinion-maps/:map/statements/:statement', at)}>
      {published ? 'Take out' : 'Change'}
      {about}
    </a>
  ) : (
    <a href={href('/projects/:project/opinion-maps/:map/moderation/:statement', at)}>Decide about{about}</a>
  )
}

function About({ map, names }: { map: OpinionMapRow; names: Names }) {
  const row = (name: string, value: string, field: string): SummaryRow => ({
    name,
    value: <span class="heard-words">{value || 'Not written yet'}</span>,
    actions: [{ href: aboutAt(names, field), children: 'Change', visuallyHiddenText: name.toLowerCase() }],
  })
  return (
    <SummaryList
      rows={[
        row('Name', map.title, 'title'),
        row('Why you ask', map.why, 'why'),
        row('Who sees what people say', map.privacy, 'privacy'),
        row('How you read new statements', map.policy, 'policy'),
        row('If someone is at risk', map.atRisk || 'What your organisation says everywhere', 'atRisk'),
        row('New statements', map.mayAdd ? 'People may add their own' : 'Only yours', 'mayAdd'),
        row('Results', map.resultsWait ? 'For those who have answered, until it closes' : 'For everybody at once', 'resultsWait'),
        row('Opens', map.opensAt ? momentInWords(map.opensAt) : 'As soon as it is published', 'opensOn'),
        row('Closes', map.closesAt ? momentInWords(map.closesAt) : 'No closing date', 'closesOn'),
      ]}
    />
  )
}

function Doing({ names, state, people, shareAt, any }: Pick<Props, 'state' | 'people' | 'shareAt'> & { names: Names; any: boolean }) {
  const map = { map: names.map }
  const all = people.web + people.paper + people.phone
  return (
    <>
      <h2 class="nhsuk-heading-m">Try it</h2>
      <form method="post" action={href('/projects/:project/opinion-maps/:map/rehearsal', names)}>
        <p>Go through the map as people will see it. A rehearsal never counts and sends nothing.</p>
        {any ? <Button variant="secondary">Start a rehearsal</Button> : <p>Add a statement first.</p>}
      </form>
      <h2 class="nhsuk-heading-m">Share it, on every route</h2>
      <ul>
        <li>
          {state === 'not-published' ? 'When it is published, the link is ' : 'The link to share is '}
          <a href={href('/opinion/:map', map)}>{shareAt}</a>
        </li>
        <li>
          <a href={href('/opinion/:map/print', map)}>Print the answer sheet</a>, or{' '}
          <a href={href('/opinion/:map/print', map, { paper: 'large' })}>in large print</a>
        </li>
        {state !== 'not-published' && (
          <li>
            <a href={href('/projects/:project/opinion-maps/:map/entry', names)}>Type in an answer sheet or a phone call</a>
          </li>
        )}
        <li>
          <a href={href('/projects/:project/opinion-maps/:map/moderation', names)}>Statements to read, and what was decided about others</a>
        </li>
      </ul>
      <h2 class="nhsuk-heading-m">Results</h2>
      <p>
        {countInWords(all, 'person has answered', 'people have answered')} so far: {people.web} on the web, {people.paper} on paper, {people.phone} by
        phone. {all < enoughPeople && `Under ${enoughPeople} people, groups mean little. `}
        <a href={href('/projects/:project/opinion-maps/:map/results', names)}>See the results</a>
      </p>
    </>
  )
}

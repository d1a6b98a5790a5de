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
import type { Counts } from '../responses.queries.ts'
import { type PublishingGap, type SurveyState, stateInWords, type Times } from '../survey.ts'
import type { Asked } from '../taking-part.ts'
import { QuestionList } from './question-list.view.tsx'
import { Standing } from './standing.view.tsx'

type SurveySeen = Times & { slug: string; title: string; why: string; privacy: string; atRisk: string }
type Names = { project: string; survey: string }
type Props = {
  project: { slug: string; title: string; closedAt: Date | null }
  survey: SurveySeen
  questions: readonly Asked[]
  state: SurveyState
  missing: readonly PublishingGap[]
  responses: Counts
  shareAt: string
  /** The organisation's glossary: what it explains needs no hint. */
  terms: readonly Term[]
}

export function SurveyOverview({ project, survey, questions, state, missing, responses, shareAt, terms }: Props) {
  const names: Names = { project: project.slug, survey: survey.slug }
  return (
    <>
      <Title caption={project.title}>{survey.title}</Title>
      <InsetText>
        <Standing
          state={state}
          says={stateInWords(survey, state)}
          closing={href('/projects/:project/surveys/:survey/closing', names)}
          publication={href('/projects/:project/surveys/:survey/publication', names)}
          gaps={
            missing.length === 0 ? undefined : (
              <ul>
                {missing.map((gap) => (
                  <li>
                    <Gap gap={gap} names={names} />
                  </li>
                ))}
              </ul>
            )
          }
        />
      </InsetText>
      <h2 class="nhsuk-heading-m" id="questions">
        Questions
      </h2>
      <QuestionList names={names} questions={questions} published={survey.publishedAt !== null} />
      <h2 class="nhsuk-heading-m">What people read first</h2>
      <About survey={survey} names={names} />
      <PlainHints texts={publicTexts(survey, questions)} terms={terms} />
      <Doing names={names} state={state} responses={responses} shareAt={shareAt} questions={questions.length} />
    </>
  )
}

/** What people read of a survey. */
const publicTexts = (survey: SurveySeen, questions: readonly Asked[]) => [
  { name: 'Why you ask', text: survey.why },
  { name: 'Who sees what people say', text: survey.privacy },
  { name: 'If someone is at risk', text: survey.atRisk },
  ...questions.flatMap(({ wording, help }, place) => [wording, help].map((text) => ({ name: `Question ${place + 1}`, text }))),
]

/** The page where a part of the survey's own words is written, at its field. */
const aboutAt = (names: Names, field: string): string => `${href('/projects/:project/surveys/:survey/about', names)}#${field}`

/** What is missing, with a link to where it is mended. */
export function Gap({ gap, names }: { gap: PublishingGap; names: Names }) {
  switch (gap) {
    case 'project-not-open':
      return <a href={href('/projects/:project/plan', { project: names.project })}>Open the project</a>
    case 'no-question':
      return <a href={href('/projects/:project/surveys/:survey/questions/new', names)}>Add a question</a>
    case 'why':
      return <a href={aboutAt(names, 'why')}>Say why you ask</a>
    case 'privacy':
      return <a href={aboutAt(names, 'privacy')}>Say who sees what people say</a>
    case 'at-risk':
      return <a href={aboutAt(names, 'atRisk')}>Say what to do if someone is at risk</a>
    case 'closing-passed':
      return <a href={aboutAt(names, 'closesOn')}>Set a closing date that has not passed</a>
    default:
      return never(gap)
  }
}

function About({ survey, names }: { survey: SurveySeen; names: Names }) {
  const row = (name: string, value: string, field: string): SummaryRow => ({
    name,
    value: <span class="heard-words">{value || 'Not written yet'}</span>,
    actions: [{ href: aboutAt(names, field), children: 'Change', visuallyHiddenText: name.toLowerCase() }],
  })
  return (
    <SummaryList
      rows={[
        row('Name', survey.title, 'title'),
        row('Why you ask', survey.why, 'why'),
        row('Who sees what people say', survey.privacy, 'privacy'),
        row('If someone is at risk', survey.atRisk, 'atRisk'),
        row('Opens', survey.opensAt ? momentInWords(survey.opensAt) : 'As soon as it is published', 'opensOn'),
        row('Closes', survey.closesAt ? momentInWords(survey.closesAt) : 'No closing date', 'closesOn'),
      ]}
    />
  )
}

function Doing({
  names,
  state,
  responses,
  shareAt,
  questions,
}: Pick<Props, 'state' | 'responses' | 'shareAt'> & { names: Names; questions: number }) {
  const survey = { survey: names.survey }
  const all = responses.web + responses.paper + responses.phone
  return (
    <>
      <h2 class="nhsuk-heading-m">Try it</h2>
      <form method="post" action={href('/projects/:project/surveys/:survey/rehearsal', names)}>
        <p>Go through the survey as people will see it. A rehearsal never counts and sends nothing.</p>
        {questions > 0 ? <Button variant="secondary">Start a rehearsal</Button> : <p>Add a question first.</p>}
      </form>
      <h2 class="nhsuk-heading-m">Share it, on every route</h2>
      <ul>
        <li>
          {state === 'not-published' ? 'When it is published, the link is ' : 'The link to share is '}
          <a href={href('/surveys/:survey', survey)}>{shareAt}</a>
        </li>
        <li>
          <a href={href('/surveys/:survey/print', survey)}>Print it</a>, or{' '}
          <a href={href('/surveys/:survey/print', survey, { size: 'large' })}>in large print</a>
        </li>
        <li>
          <a href={href('/projects/:project/surveys/:survey/ways-in', names)}>Links and codes for each poster and partner</a>, which are counted apart
        </li>
        {state !== 'not-published' && (
          <li>
            <a href={href('/projects/:project/surveys/:survey/entry', names)}>Type in answers from paper or a phone call</a>
          </li>
        )}
      </ul>
      <h2 class="nhsuk-heading-m">Results</h2>
      <p>
        {countInWords(all, 'response', 'responses')} so far. <a href={href('/projects/:project/surveys/:survey/results', names)}>See the results</a>
      </p>
    </>
  )
}

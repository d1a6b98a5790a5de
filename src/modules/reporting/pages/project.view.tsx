import { dayInWords, momentInWords } from '#lib/dates.ts'
import type { Assessment } from '#lib/involvement-level/index.ts'
import { firstUses, type Term } from '#lib/plain-language/index.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import type { SurveyState } from '#modules/activities/index.ts'
import { isLoopLate, LoopLineOfProject, type loopCounts } from '#modules/insights/index.ts'
import { OfferList, type openOffers } from '#modules/opportunities/index.ts'
import { Explained } from '#modules/organisations/index.ts'
import type { publicPlan, Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { type Route, routeWords } from '../outcomes.words.ts'
import type {
  followedCommitment,
  publicKnown,
  publicOpinionMaps,
  publicPartners,
  publicPriorities,
  publicProject,
  publicSurveys,
  routesOf,
} from '../public.queries.ts'
import { Answers, type Theme, type Voices } from './answers.view.tsx'
import { HowMuchSay } from './how-much-say.view.tsx'
import { KnownAlready } from './known.view.tsx'
import { PartnersAskedAndPaid } from './partners.view.tsx'
import { Priorities } from './priorities.view.tsx'

type Project = NonNullable<Awaited<ReturnType<typeof publicProject>>>
type PlanDocument = Awaited<ReturnType<typeof publicPlan>>
type Survey = Awaited<ReturnType<typeof publicSurveys>>[number] & { state: SurveyState }
type OpinionMap = Awaited<ReturnType<typeof publicOpinionMaps>>[number] & { state: SurveyState }
type Props = {
  project: Project
  plan: PlanDocument
  surveys: readonly Survey[]
  maps: readonly OpinionMap[]
  opportunities: Awaited<ReturnType<typeof openOffers>>
  priorities: Awaited<ReturnType<typeof publicPriorities>>
  promise: Standing | undefined
  level: Assessment | undefined
  counts: Awaited<ReturnType<typeof loopCounts>>
  routes: Awaited<ReturnType<typeof routesOf>>
  themes: readonly Theme[]
  voices: Voices
  known: Awaited<ReturnType<typeof publicKnown>>
  partners: Awaited<ReturnType<typeof publicPartners>>
  /** The organisation's glossary. */
  terms: readonly Term[]
  commitment: Awaited<ReturnType<typeof followedCommitment>>
  today: string
}

export function ProjectPage(shown: Props) {
  const { project, plan, surveys, maps, opportunities, priorities, promise, level, counts, routes, themes, voices, known } = shown
  const { partners, terms, commitment, today } = shown
  const [ofSummary = [], ...ofRows] = firstUses([project.summary, ...plan.flatMap(({ rows }) => rows.map(({ text }) => text))], terms)
  const waiting = counts.received - counts.fedBack
  return (
    <>
      <Title>{project.title}</Title>
      {project.summary && <Explained lede text={project.summary} terms={ofSummary} />}
      {promise?.missedOn && isLoopLate(counts, promise.missedOn) && (
        <WarningCallout heading="We are late">
          <p>
            We promised an answer by {dayInWords(promise.missedOn)}. {countInWords(waiting, 'contribution still waits', 'contributions still wait')}{' '}
            for one.
            {promise.dueOn !== promise.missedOn && (
              <>
                {' '}
                We now promise an answer by {dayInWords(promise.dueOn)}. {promise.reason}
              </>
            )}
          </p>
        </WarningCallout>
      )}
      {surveys.map((survey) => (
        <TakePart survey={survey} />
      ))}
      {maps.map((map) => (
        <TakePartInMap map={map} />
      ))}
      <Priorities priorities={priorities} />
      <Opportunities opportunities={opportunities} />
      <p>
        <a href="#what-this-is-for">What can change, what cannot, and who decides</a>
      </p>
      {counts.received > 0 && <LoopLineOfProject counts={counts} promise={promise} />}
      <Answers themes={themes} voices={voices} today={today} />
      <WhoTookPart routes={routes} />
      <PartnersAskedAndPaid partners={partners} />
      {themes.length > 1 && (
        <BarChart
          title="What people spoke about"
          finding={`Most people spoke about ${listInWords(themes.slice(0, 2).map((theme) => theme.name))}.`}
          rows={themes.slice(0, 20).map((theme) => ({ label: theme.name, value: theme.contributions }))}
          unit="contributions"
        />
      )}
      {level && <HowMuchSay claimed={project.claimedLevel} assessment={level} />}
      <WhatItIsFor plan={plan} terms={ofRows} />
      <KnownAlready known={known} />
      {commitment && (
        <p>
          This project follows our{' '}
          <a href={href('/commitment/versions/:commitment', { commitment: commitment.versionId })}>
            statement of commitment, version {commitment.number}
          </a>
          , agreed on {dayInWords(commitment.agreedOn)}.
        </p>
      )}
      <h2 class="nhsuk-heading-m">Talk to a person</h2>
      <p>
        {project.contactName}, phone {project.contactPhone}
        {project.contactEmail && <>, email {project.contactEmail}</>}
      </p>
      <p>
        <a href={href('/projects/:project/summary', { project: project.slug })}>This project on one page</a>, to print or to download
      </p>
      <p>
        <a href="/receipt">Look up your receipt</a> to see what came of what you said.
      </p>
    </>
  )
}

/** What people can apply for now in this project. */
const Opportunities = ({ opportunities }: Pick<Props, 'opportunities'>) =>
  opportunities.length > 0 ? (
    <>
      <h2 class="nhsuk-heading-l">Work with us</h2>
      <OfferList offers={opportunities} level={3} />
    </>
  ) : null

function TakePart({ survey }: { survey: Survey }) {
  switch (survey.state) {
    case 'open':
      return (
        <p>
          <Button href={href('/surveys/:survey', { survey: survey.slug })}>{survey.title}</Button>
          {survey.closesAt && <span class="heard-beside">Open until {momentInWords(survey.closesAt)}</span>}
        </p>
      )
    case 'not-yet-open':
      return <InsetText>{`“${survey.title}” opens on ${survey.opensAt ? momentInWords(survey.opensAt) : 'a day to be named'}.`}</InsetText>
    case 'not-published':
      return null
    case 'closed':
      return <InsetText>{`“${survey.title}” closed on ${survey.closesAt ? momentInWords(survey.closesAt) : 'a day gone by'}.`}</InsetText>
  }
}

function TakePartInMap({ map }: { map: OpinionMap }) {
  const results = <a href={href('/opinion/:map/results', { map: map.slug })}>See the results of “{map.title}”</a>
  switch (map.state) {
    case 'open':
      return (
        <p>
          <Button href={href('/opinion/:map', { map: map.slug })}>{map.title}</Button>
          {map.closesAt && <span class="heard-beside">Open until {momentInWords(map.closesAt)}</span>}
        </p>
      )
    case 'not-yet-open':
      return <InsetText>{`“${map.title}” opens on ${map.opensAt ? momentInWords(map.opensAt) : 'a day to be named'}.`}</InsetText>
    case 'not-published':
      return null
    case 'closed':
      return <p>{results}</p>
  }
}

function WhoTookPart({ routes }: { routes: Props['routes'] }) {
  const people = routes.reduce((sum, route) => sum + route.people, 0)
  if (people === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-l">Who took part</h2>
      <p>
        {countInWords(people, 'person or group', 'people and groups')} took part:{' '}
        {listInWords(routes.map((route) => `${route.people} ${routeWords[route.source as Route]}`))}.
      </p>
    </>
  )
}

/** The plan as the public reads it. `terms`: what each row is the first to use, row by row. */
function WhatItIsFor({ plan, terms }: { plan: PlanDocument; terms: readonly (readonly Term[])[] }) {
  const rows = plan
    .flatMap(({ heading, rows: all }) => all.map((row) => ({ heading, ...row })))
    .map((row, place) => ({ ...row, terms: terms[place] ?? [] }))
  return (
    <>
      <h2 class="nhsuk-heading-l" id="what-this-is-for">
        What this is for
      </h2>
      {plan.map(({ heading }) => (
        <>
          <h3 class="nhsuk-heading-m">{heading}</h3>
          <SummaryList
            rows={rows
              .filter((row) => row.heading === heading)
              .map((row) => ({ name: row.name, value: <Explained text={row.text} terms={row.terms} /> }))}
          />
        </>
      ))}
    </>
  )
}

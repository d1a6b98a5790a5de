import { dayInWords, momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { Outcome } from '#modules/insights/index.ts'
import { OfferList, type openOffers } from '#modules/opportunities/index.ts'
import type { Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { outcomeWords } from '../outcomes.words.ts'
import type { newestAnswers, overdueAnswers, publicOpinionMaps, publicProjects, publicSurveys } from '../public.queries.ts'
import { type CommitmentProps, OurCommitment } from './our-commitment.view.tsx'

type Rows<Query extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Query>>
type ShownProject = Rows<typeof publicProjects>[number] & {
  promise: Standing | undefined
  surveys: Rows<typeof publicSurveys>
  maps: Rows<typeof publicOpinionMaps>
}
type Props = {
  organisation: { name: string; about: string; phone: string; email: string }
  projects: readonly ShownProject[]
  opportunities: Rows<typeof openOffers>
  changes: Rows<typeof newestAnswers>
  notDone: Rows<typeof newestAnswers>
  /** In how many projects people were involved before the scope was set. */
  early: number
  late: readonly (ShownProject & { waiting: number })[]
  overdue: Rows<typeof overdueAnswers>
  commitment: CommitmentProps
}

export function OrganisationPage({ organisation, projects, opportunities, changes, notDone, early, late, overdue, commitment }: Props) {
  const open = projects.filter((project) => !project.closedAt)
  const closed = projects.filter((project) => project.closedAt)
  return (
    <>
      <Title size="xl">{organisation.name}</Title>
      {organisation.about && <p class="nhsuk-lede-text">{organisation.about}</p>}
      <h2 class="nhsuk-heading-l">Open now</h2>
      {open.length === 0 && <p>Nothing is open at the moment.</p>}
      {open.map((project) => (
        <OpenProject project={project} />
      ))}
      <Opportunities opportunities={opportunities} />
      <h2 class="nhsuk-heading-l">What changed because of you</h2>
      {changes.length === 0 && <p>The first answers will be here.</p>}
      <Answers answers={changes} />
      {notDone.length > 0 && (
        <>
          <h2 class="nhsuk-heading-l">What we could not do, and why</h2>
          <Answers answers={notDone} />
        </>
      )}
      <h2 class="nhsuk-heading-l">What is late</h2>
      <Late late={late} overdue={overdue} />
      {closed.length > 0 && <h2 class="nhsuk-heading-l">Answered and closed</h2>}
      <ul class="nhsuk-list">
        {closed.map((project) => (
          <li>
            <a href={href('/projects/:project', { project: project.slug })}>{project.title}</a>
          </li>
        ))}
      </ul>
      {projects.length > 0 && (
        <p>
          In {early} of {countInWords(projects.length, 'project', 'projects')}, people were involved before the scope was set.
        </p>
      )}
      <OurCommitment {...commitment} />
      <h2 class="nhsuk-heading-m">You already told us something?</h2>
      <p>
        <a href="/receipt">Look up your receipt</a> to see what came of it.
        {organisation.phone && <> You can also phone us on {organisation.phone}.</>}
      </p>
    </>
  )
}

/** The first few that people can apply for, and the way to all of them. */
function Opportunities({ opportunities }: Pick<Props, 'opportunities'>) {
  if (opportunities.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-l">Work with us</h2>
      <OfferList offers={opportunities.slice(0, 3)} level={3} />
      <p>
        <a href={href('/opportunities')}>All opportunities to take part</a>
      </p>
    </>
  )
}

function Answers({ answers }: { answers: Props['changes'] }) {
  return (
    <ul class="nhsuk-list heard-rows">
      {answers.map((answer) => {
        const { colour, tag } = outcomeWords[answer.outcome as Outcome]
        return (
          <li>
            <h3 class="nhsuk-heading-s">{answer.name}</h3>
            <p>
              <Tag colour={colour}>{tag}</Tag> {countInWords(answer.people, 'person', 'people')} said this.
            </p>
            {answer.reason && <p>{answer.reason}</p>}
            {answer.difference && <p>What difference it made: {answer.difference}</p>}
            <p>
              From: <a href={href('/projects/:project', { project: answer.slug })}>{answer.title}</a>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function OpenProject({ project }: { project: ShownProject }) {
  return (
    <article class="heard-open">
      <h3 class="nhsuk-heading-m">
        <a href={href('/projects/:project', { project: project.slug })}>{project.title}</a>
      </h3>
      <p>{project.summary}</p>
      {project.promise && <p>Everyone hears back by {dayInWords(project.promise.dueOn)}.</p>}
      {project.surveys.map((survey) => (
        <p>
          <Button href={href('/surveys/:survey', { survey: survey.slug })}>{survey.title}</Button>
          {survey.closesAt && <span class="heard-beside">Open until {momentInWords(survey.closesAt)}</span>}
        </p>
      ))}
      {project.maps.map((map) => (
        <p>
          <Button href={href('/opinion/:map', { map: map.slug })}>{map.title}</Button>
          {map.closesAt && <span class="heard-beside">Open until {momentInWords(map.closesAt)}</span>}
        </p>
      ))}
    </article>
  )
}

function Late({ late, overdue }: Pick<Props, 'late' | 'overdue'>) {
  if (late.length === 0 && overdue.length === 0) return <p>Nothing is late. If we miss a date that we promised, it shows here.</p>
  return (
    <InsetText>
      <ul>
        {late.map((project) => (
          <li>
            <a href={href('/projects/:project', { project: project.slug })}>{project.title}</a>: we promised an answer by{' '}
            {dayInWords(project.promise?.missedOn ?? '')}. We are late.{' '}
            {countInWords(project.waiting, 'contribution still waits', 'contributions still wait')}.
            {project.promise && project.promise.dueOn !== project.promise.missedOn && (
              <>
                {' '}
                We now promise {dayInWords(project.promise.dueOn)}. {project.promise.reason}
              </>
            )}
          </li>
        ))}
        {overdue.map((answer) => (
          <li>
            <a href={href('/projects/:project', { project: answer.slug })}>{answer.title}</a>: “{answer.name}” was due by {dayInWords(answer.dueOn)},
            and we have not said what came of it.
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

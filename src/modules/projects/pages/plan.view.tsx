import { dayInWords, dayOf } from '#lib/dates.ts'
import { levelWords } from '#lib/involvement-level/index.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { countInWords } from '#lib/text.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import { type Aims, aimsInWords } from '../aims.ts'
import type { KnownAudience } from '../audience.queries.ts'
import { audienceInWords } from '../audience.ts'
import type { HowShown } from '../how/how-of.queries.ts'
import { HowSummary } from '../how/how-summary.view.tsx'
import type { Gap, Plan as PlanStanding } from '../plan.ts'
import { nextQuestion, type PlanQuestion, stepProgress, steps, stepWords } from '../plan-questions.ts'
import type { Project } from '../project-for.queries.ts'
import type { Standing } from '../promise.ts'
import { standingInWords } from '../signing/pages/versions.view.tsx'
import type { SignOffStanding } from '../signing/sign-off.ts'
import { CommitmentWarning } from './commitment-warning.view.tsx'
import { questionPath } from './guide.view.tsx'

type Props = {
  project: Project
  audiences: readonly KnownAudience[]
  aims: Aims | undefined
  coLeads: readonly { id: string; name: string }[]
  reviewers: readonly { id: string; name: string }[]
  signOff: SignOffStanding
  despite: { warnings: readonly string[]; because: string } | undefined
  promise: Standing | undefined
  /** What the plan says, as the rules see it. */
  plan: PlanStanding
  how: HowShown
  missing: readonly Gap[]
  /** What is wrong with the statement of commitment that it follows. */
  warning: string | undefined
  /** The organisation's glossary: what it explains needs no hint. */
  terms: readonly Term[]
  mayPlan: boolean
}

/** What is still missing, in words, with the page where it is written. */
const gapWords: Record<Gap, { says: string; part: PlanQuestion }> = {
  purpose: { says: 'Say what this is for', part: 'purpose' },
  decision: { says: 'Name the decision that people can influence', part: 'decision' },
  'can-change': { says: 'Say what can change', part: 'can-change' },
  'cannot-change': { says: 'Say what cannot change', part: 'cannot-change' },
  'already-decided': { says: 'Say what is already decided', part: 'already-decided' },
  'decided-by': { says: 'Say who decides', part: 'who-decides' },
  'decided-on': { says: 'Say when they decide', part: 'who-decides' },
  audience: { says: 'Say who is asked', part: 'who' },
  promise: { says: 'Promise a date by which everyone hears back', part: 'promise' },
  contact: { says: 'Name a person with a phone number', part: 'contact' },
}

const offer = ({ name, offers }: { name: string; offers: string }): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${offers}`

export function Plan({
  project,
  audiences,
  aims,
  coLeads,
  reviewers,
  signOff,
  despite,
  promise,
  plan,
  how,
  missing,
  warning,
  terms,
  mayPlan,
}: Props) {
  const row = (name: string, value: SummaryRow['value'], question: PlanQuestion | 'co-leads' | 'reviewers'): SummaryRow => ({
    name,
    value: value || 'Not written yet',
    actions: mayPlan
      ? [
          {
            href: href(`/projects/:project/plan/${question}`, { project: project.slug }),
            children: 'Change',
            visuallyHiddenText: name.toLowerCase(),
          },
        ]
      : [],
  })
  return (
    <>
      <Title caption={project.title}>Plan</Title>
      {warning && <CommitmentWarning warning={warning} />}
      <Opening project={project} missing={missing} mayPlan={mayPlan} />
      {mayPlan && !project.openedAt && <Progress project={project} plan={plan} />}
      <h2 class="nhsuk-heading-m">Why</h2>
      <SummaryList
        rows={[
          row('In one sentence', project.summary, 'name'),
          row('Purpose', project.purpose, 'purpose'),
          row('Decision people can influence', project.decision, 'decision'),
          row('Already known', project.alreadyKnown, 'already-known'),
          row('What can change', project.canChange, 'can-change'),
          row('What cannot change', project.cannotChange, 'cannot-change'),
          row('Already decided', project.alreadyDecided, 'already-decided'),
          row('Who decides', project.decidedBy, 'who-decides'),
          row('When they decide', project.decidedOn ? dayInWords(project.decidedOn) : '', 'who-decides'),
          row('What happens when', project.timeline, 'timeline'),
        ]}
      />
      <h2 class="nhsuk-heading-m">Who</h2>
      <SummaryList
        rows={[
          row('Who is asked', audiences.length > 0 && <Audiences audiences={audiences} />, 'who'),
          row('People wanted in all', plan.peopleWanted === null ? '' : countInWords(plan.peopleWanted, 'person', 'people'), 'who'),
          row('Groups this work aims to reach', aims ? aimsInWords(aims) : '', 'aims'),
          row('Public co-leads', coLeads.map((person) => person.name).join(', ') || 'Nobody yet', 'co-leads'),
          row('Public reviewers', reviewers.map((person) => person.name).join(', ') || 'Nobody yet', 'reviewers'),
        ]}
      />
      <h2 class="nhsuk-heading-m">How</h2>
      <HowSummary slug={project.slug} how={how} mayPlan={mayPlan} />
      <SummaryList
        rows={[
          row('How much say people have', project.claimedLevel ? offer(levelWords[project.claimedLevel]) : '', 'offer'),
          row('Everyone hears back by', promise ? dayInWords(promise.dueOn) : '', 'promise'),
          row('Person to talk to', [project.contactName, project.contactPhone, project.contactEmail].filter(Boolean).join(', '), 'contact'),
        ]}
      />
      {mayPlan && <PlainHints texts={publicTexts(project, audiences, aims)} terms={terms} />}
      <Checks project={project} signOff={signOff} despite={despite} />
      <UseIt project={project} mayPlan={mayPlan} />
    </>
  )
}

/** What is checked of a plan by others than those who wrote it, and by what was done since. */
const Checks = ({ project, signOff, despite }: Pick<Props, 'project' | 'signOff' | 'despite'>) => (
  <>
    <h2 class="nhsuk-heading-m">Checks</h2>
    <ul class="nhsuk-list">
      <li>
        {standingInWords(signOff)} <a href={href('/projects/:project/plan/versions', { project: project.slug })}>Sign-off</a>
      </li>
      {despite && <li>It opened all the same. The reason: {despite.because}</li>}
      <li>
        <a href={href('/projects/:project/assessments', { project: project.slug })}>Assessments: duty, consultation, equality</a>
      </li>
      <li>
        <a href={href('/projects/:project/level', { project: project.slug })}>How much say the evidence supports</a>
      </li>
    </ul>
  </>
)

const UseIt = ({ project, mayPlan }: Pick<Props, 'project' | 'mayPlan'>) => (
  <>
    <h2 class="nhsuk-heading-m">Use this plan</h2>
    <ul class="nhsuk-list">
      <li>
        <a href={href('/projects/:project/surveys', { project: project.slug })}>Surveys of this project</a>
      </li>
      <li>
        <a href={href('/projects/:project/plan/document', { project: project.slug })}>Read, print or download the whole plan</a>
      </li>
      <li>
        <a href={href('/projects/:project/plan/copy', { project: project.slug })}>Begin a new plan from this one</a>
      </li>
      {mayPlan && (
        <li>
          <a href={href('/projects/:project/plan/template', { project: project.slug })}>Offer this plan to others</a>
        </li>
      )}
    </ul>
  </>
)

/** What the public reads of a plan. */
const publicTexts = (project: Project, audiences: Props['audiences'], aims: Props['aims']) => [
  { name: 'In one sentence', text: project.summary },
  { name: 'Purpose', text: project.purpose },
  { name: 'Decision people can influence', text: project.decision },
  { name: 'What can change', text: project.canChange },
  { name: 'What cannot change', text: project.cannotChange },
  { name: 'Already decided', text: project.alreadyDecided },
  { name: 'Already known', text: project.alreadyKnown },
  { name: 'What happens when', text: project.timeline },
  ...audiences.flatMap(({ name, why }) => [name, why].map((text) => ({ name: 'Who is asked', text }))),
  { name: 'Why none of the groups', text: aims?.because ?? '' },
]

const Audiences = ({ audiences }: Pick<Props, 'audiences'>) => (
  <ul class="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-0">
    {audiences.map((audience) => (
      <li>
        {audienceInWords(
          audience,
          audience.partners.map(({ name }) => name),
        )}
        {audience.alsoThrough && ` Also through: ${audience.alsoThrough}`}
      </li>
    ))}
  </ul>
)

/** How far the three steps are, and the way on. */
function Progress({ project, plan }: { project: Project; plan: PlanStanding }) {
  const next = nextQuestion(plan)
  if (!next) return null
  return (
    <>
      <TaskList
        items={steps.map((step) => {
          const { answered, of } = stepProgress(plan, step)
          return { name: stepWords[step], status: answered === of ? 'All answered' : `${answered} of ${of} answered` }
        })}
      />
      <Button href={href(questionPath(next), { project: project.slug })}>Carry on planning</Button>
    </>
  )
}

function Opening({ project, missing, mayPlan }: { project: Project; missing: readonly Gap[]; mayPlan: boolean }) {
  if (project.closedAt) return <InsetText>{`This project closed on ${dayInWords(dayOf(project.closedAt))}.`}</InsetText>
  if (project.openedAt)
    return (
      <InsetText>
        This project has been open since {dayInWords(dayOf(project.openedAt))}.{' '}
        <a href={href('/projects/:project', { project: project.slug })}>See its public page</a>.
      </InsetText>
    )
  if (missing.length > 0)
    return (
      <InsetText>
        <p>Before this project can open:</p>
        <ul>
          {missing.map((gap) => (
            <li>
              <a href={href(questionPath(gapWords[gap].part), { project: project.slug })}>{gapWords[gap].says}</a>
            </li>
          ))}
        </ul>
      </InsetText>
    )
  return (
    <InsetText>
      <p>The plan says everything that people need to know. The project can open.</p>
      {mayPlan && <Button href={href('/projects/:project/plan/opening', { project: project.slug })}>Open the project</Button>}
    </InsetText>
  )
}

import { dayInWords } from '#lib/dates.ts'
import { levelWords } from '#lib/involvement-level/index.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { capital, countInWords } from '#lib/text.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { type Aims, aimsInWords } from '../aims.ts'
import type { KnownAudience } from '../audience.queries.ts'
import { audienceInWords } from '../audience.ts'
import type { HowShown } from '../how/how-of.queries.ts'
import { HowSummary } from '../how/how-summary.view.tsx'
import type { Gap, Plan as PlanStanding } from '../plan.ts'
import type { PlanQuestion } from '../plan-questions.ts'
import type { Project } from '../project-for.queries.ts'
import type { Standing } from '../promise.ts'
import type { SignOffStanding } from '../signing/sign-off.ts'
import { CommitmentWarning } from './commitment-warning.view.tsx'
import { Checks, UseIt } from './plan-checks.view.tsx'
import { Opening, Progress } from './plan-opening.view.tsx'

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

const offer = ({ name, offers }: { name: string; offers: string }): string => `${capital(name)}: ${offers}`

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

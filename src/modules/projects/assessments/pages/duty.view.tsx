import { dayInWords, dayOf } from '#lib/dates.ts'
import { listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { Project } from '../../project-for.queries.ts'
import { dutyForm } from '../duty.form.ts'
import type { RecordedTriage } from '../duty.queries.ts'
import { dutyNext, dutyOf, type Triage, timing } from '../duty.ts'
import { bodyWords, dutyNextWords, sureWords, timingWords, verdictBecause, verdictHeading, verdictShort, whatWords } from '../duty.words.ts'
import { NotOnPaper, OnRecord, written } from './record.view.tsx'

type New = { title: string; caption: string; before?: RecordedTriage | undefined; answers: URLSearchParams; problems?: Problems }

export const NewDuty = ({ title, caption, before, answers, problems = {} }: New) => (
  <Form problems={problems} title={title} caption={caption}>
    <p>Do this at the start, before anything is decided. It takes about ten minutes, and is kept as evidence.</p>
    {before && (
      <InsetText>
        <p>The answers are those of {dayInWords(before.assessedOn)}. That assessment stays. This one takes its place.</p>
      </InsetText>
    )}
    <AskAll form={dutyForm} answers={answers} problems={problems} />
    <Button preventDoubleClick>Record this assessment</Button>
  </Form>
)

type Props = {
  project: Project
  organisation: string
  triage: RecordedTriage
  /** Every triage of the project, newest first. */
  all: readonly RecordedTriage[]
  names: ReadonlyMap<string, string>
  mayWrite: boolean
}

export function DutyRecord({ project, organisation, triage, all, names, mayWrite }: Props) {
  const verdict = dutyOf(triage)
  // What the newest one says of operational decisions holds for the older ones too.
  const operationalOn = all[0]?.operationalOn ?? null
  const when = timing({ assessedOn: triage.assessedOn, recordedOn: dayOf(triage.recordedAt), operationalOn }, project.decidedOn)
  const next = dutyNextWords[dutyNext(verdict, triage)]
  const newest = all[0]?.id === triage.id
  return (
    <>
      <Title caption={project.title}>Duty to involve people</Title>
      {!newest && (
        <InsetText>
          <p>A newer assessment took the place of this one.</p>
        </InsetText>
      )}
      <WarningCallout heading={verdictHeading[verdict.is]} headingLevel={2}>
        <p>{verdictBecause(verdict)}</p>
        {verdict.is === 'for-a-person' && triage.judged && <p>{judged[triage.judged]}</p>}
        {newest && next !== '' && <p>What to do now: {next.charAt(0).toLowerCase() + next.slice(1)}.</p>}
      </WarningCallout>
      <p>{timingWords(when)}</p>
      <Answers triage={triage} />
      <OnRecord organisation={organisation} lines={[recorded(triage, names)]} />
      <NotOnPaper>
        {mayWrite && newest && <Button href={href('/projects/:project/assessments/duty', { project: project.slug })}>Assess again</Button>}
      </NotOnPaper>
      <NotOnPaper>
        <Others project={project} triage={triage} all={all} />
      </NotOnPaper>
    </>
  )
}

const judged = {
  owed: 'Judged: there is a duty to involve people in this.',
  'not-owed': 'Judged: there is no duty to involve people in this.',
} as const

const recorded = (triage: RecordedTriage, names: ReadonlyMap<string, string>): string =>
  `Assessed on ${dayInWords(triage.assessedOn)}. Recorded on ${dayInWords(dayOf(triage.recordedAt))} by ${names.get(triage.recordedBy) ?? 'somebody'}.`

const effects = { yes: 'Yes', no: 'No', 'not-sure': 'Not known yet' } as const

function Answers({ triage }: { triage: Triage }) {
  const { name, duty, sure } = bodyWords[triage.body]
  return (
    <SummaryList
      rows={[
        { name: 'What this is', value: listInWords(triage.what.map((one, place) => (place === 0 ? whatWords[one] : lower(whatWords[one])))) },
        { name: 'Changes how people get the service', value: effects[triage.manner] },
        { name: 'Changes the range of services', value: effects[triage.serviceRange] },
        { name: 'Kind of body', value: name },
        { name: 'Duty', value: sure ? `${duty}. ${sureWords[sure]}` : triage.otherDuty },
        ...(sure && triage.otherDuty ? [{ name: 'Also', value: triage.otherDuty }] : []),
        { name: 'How people are involved', value: written(triage.arrangements) },
        { name: 'Operational decisions', value: operational(triage) },
        ...(triage.judged ? [{ name: 'Why it is judged so', value: <Paragraphs text={triage.judgedBecause} /> }] : []),
      ]}
    />
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function operational({ operational: taken, operationalOn }: Triage): string {
  if (taken === 'taken' && operationalOn) return `The first was taken on ${dayInWords(operationalOn)}`
  return taken === 'none' ? 'None were taken when this was assessed' : 'Not known whether any were taken'
}

/** The other assessments of the project: each stays readable. */
function Others({ project, triage, all }: Pick<Props, 'project' | 'triage' | 'all'>) {
  const others = all.filter(({ id }) => id !== triage.id)
  if (others.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">Other assessments</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {others.map((other) => (
          <li>
            <a href={href('/projects/:project/assessments/duty/:triage', { project: project.slug, triage: other.id })}>
              {dayInWords(other.assessedOn)}, recorded on {dayInWords(dayOf(other.recordedAt))}
            </a>
            : {lower(verdictShort[dutyOf(other).is])}
          </li>
        ))}
      </ul>
    </>
  )
}

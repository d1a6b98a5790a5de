import { dayInWords, dayOf } from '#lib/dates.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import type { Project } from '../../project-for.queries.ts'
import type { ConsultationRecord, ConsultationVersion } from '../consultation.queries.ts'
import { type ConsultationGap, completionOf, missingFor, principles } from '../consultation.ts'
import { consultationGapWords, principleWords, windowNoteWords } from '../consultation.words.ts'
import type { ConsultationRules } from '../holidays.queries.ts'
import { warns, windowNotes } from '../window.ts'
import { OnePrinciple, pathOf } from './consultation-principle.view.tsx'
import { ConsultationVersions } from './consultation-versions.view.tsx'
import { NotOnPaper, OnRecord, written } from './record.view.tsx'

type Props = {
  project: Project
  organisation: string
  record: ConsultationRecord
  rules: ConsultationRules
  names: ReadonlyMap<string, string>
  today: string
  mayWrite: boolean
}

const title = 'Formal consultation'

export function Consultation(props: Props) {
  const { project, record, mayWrite } = props
  if (!record.now) return <NoConsultation project={project} record={record} mayWrite={mayWrite} />
  return <Declared {...props} standing={record.now} />
}

const NoConsultation = ({ project, record, mayWrite }: Pick<Props, 'project' | 'record' | 'mayWrite'>) => (
  <>
    <Title caption={project.title}>{title}</Title>
    <p>This project is no formal consultation. Most involvement is not, and needs nothing here.</p>
    {record.newest && (
      <InsetText>
        <p>
          One was declared, and taken back on {dayInWords(dayOf(record.newest.writtenAt))}: {record.newest.withdrawn}
        </p>
      </InsetText>
    )}
    <p>
      Declare one where your organisation has promised to consult, or where a law asks it to. From then on, courts can ask for evidence of four
      principles. They are named after a case of 1985, Gunning.
    </p>
    <ol>
      {principles.map((one) => (
        <li>
          <strong>{principleWords[one].name}.</strong> {principleWords[one].says}
        </li>
      ))}
    </ol>
    {mayWrite && <Button href={pathOf(project, 'window')}>Declare a formal consultation</Button>}
  </>
)

function Declared({ project, organisation, record, rules, names, today, mayWrite, standing }: Props & { standing: ConsultationVersion }) {
  const [consideration] = record.considerations
  const gaps = missingFor(standing, { consideration: consideration ?? null, decidedOn: project.decidedOn, today })
  const complete = completionOf(record.completions, {
    consultationId: standing.id,
    considerationId: consideration?.id,
    decidedOn: project.decidedOn,
  })
  const by = (id: string) => names.get(id) ?? 'somebody'
  const lines = [
    `Version ${standing.version}, written on ${dayInWords(dayOf(standing.writtenAt))} by ${by(standing.writtenBy)}.`,
    ...(consideration
      ? [`The consideration was recorded on ${dayInWords(dayOf(consideration.recordedAt))} by ${by(consideration.recordedBy)}.`]
      : []),
    ...(complete ? [`Marked complete on ${dayInWords(dayOf(complete.completedAt))} by ${by(complete.completedBy)}.`] : []),
  ]
  return (
    <>
      <Title caption={project.title}>{title}</Title>
      <Standing project={project} gaps={gaps} complete={complete} markedBefore={record.completions.length > 0} mayWrite={mayWrite} />
      <WindowNotes standing={standing} rules={rules} />
      <h2 class="nhsuk-heading-m">What is proposed</h2>
      {written(standing.proposal)}
      {principles.map((principle) => (
        <OnePrinciple principle={principle} gaps={gaps} project={project} standing={standing} record={record} mayWrite={mayWrite} />
      ))}
      <OnRecord organisation={organisation} lines={lines} />
      <ConsultationVersions versions={record.versions} names={names} />
      {mayWrite && (
        <NotOnPaper>
          <p>
            <a href={pathOf(project, 'withdrawal')}>This is no formal consultation</a>
          </p>
        </NotOnPaper>
      )}
    </>
  )
}

type StandingProps = {
  project: Project
  gaps: readonly ConsultationGap[]
  complete: { completedAt: Date } | undefined
  markedBefore: boolean
  mayWrite: boolean
}

function Standing({ project, gaps, complete, markedBefore, mayWrite }: StandingProps) {
  if (complete) return <InsetText>{`Complete: on ${dayInWords(dayOf(complete.completedAt))} there was evidence of all four principles.`}</InsetText>
  const again = markedBefore && <p>It was marked complete, and has changed since. Look at it once more.</p>
  if (gaps.length === 0)
    return (
      <InsetText>
        {again}
        <p>There is evidence of all four principles. The consultation can be marked complete.</p>
        {mayWrite && (
          <NotOnPaper>
            <Button href={pathOf(project, 'completion')}>Mark it complete</Button>
          </NotOnPaper>
        )}
      </InsetText>
    )
  return (
    <WarningCallout heading="Not complete" headingLevel={2}>
      {again}
      <p>What to do now:</p>
      <ul>
        {gaps.map((gap) => (
          <li>{consultationGapWords[gap]}</li>
        ))}
      </ul>
    </WarningCallout>
  )
}

function WindowNotes({ standing: { startsOn, endsOn }, rules }: { standing: ConsultationVersion; rules: ConsultationRules }) {
  if (!startsOn || !endsOn) return null
  const notes = windowNotes({ startsOn, endsOn }, rules)
  if (notes.length === 0) return null
  return (
    <InsetText>
      <p>{notes.some(warns) ? 'About the time that people have. This stops nothing:' : 'What was not compared:'}</p>
      <ul>
        {notes.map((note) => (
          <li>{windowNoteWords(note)}</li>
        ))}
      </ul>
    </InsetText>
  )
}

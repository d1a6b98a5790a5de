import { dayInWords, dayOf } from '#lib/dates.ts'
import { Title } from '#ui/layout/title.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { EvidenceVersion, StageVersion } from '../equality.queries.ts'
import { type About, abouts, questionsOf, type Stage, type StageStanding, stages, wordOn } from '../equality.ts'
import { groupFieldWords, groupWords, questionWords, stageWords, wordWords } from '../equality.words.ts'
import type { AssessmentsStanding } from '../standing.ts'
import { Missing } from './equality.view.tsx'
import { OnRecord, written } from './record.view.tsx'

type Props = {
  project: { title: string }
  organisation: string
  standing: AssessmentsStanding['equality']
  stages: ReadonlyMap<Stage, StageVersion>
  groups: ReadonlyMap<About, EvidenceVersion>
  names: ReadonlyMap<string, string>
  today: string
}

export const EqualityRecord = ({ project, organisation, standing, stages: now, groups, names, today }: Props) => (
  <>
    <Title caption={project.title}>Equality and health inequalities assessment</Title>
    <p>As it stood on {dayInWords(today)}. The stages are those of the Health Equity Assessment Tool (HEAT). The questions are in our own words.</p>
    <Missing standing={standing} />
    {stages.map((stage) => (
      <section>
        <h2 class="nhsuk-heading-m">{stageWords[stage].name}</h2>
        <p>{stageLine(standing.stages[stage], now.get(stage), names)}</p>
        <SummaryList
          rows={questionsOf[stage].map((question) => ({
            name: questionWords[question]?.label ?? question,
            value: written(now.get(stage)?.answers[question] ?? ''),
          }))}
        />
        {stage === 'assess' && abouts.map((about) => <Group about={about} group={groups.get(about)} names={names} />)}
      </section>
    ))}
    <OnRecord organisation={organisation} lines={[project.title]} />
  </>
)

function stageLine(standing: StageStanding, version: StageVersion | undefined, names: ReadonlyMap<string, string>): string {
  const wrote = version ? `Version ${version.version}, written on ${dayInWords(dayOf(version.writtenAt))} by ${by(names, version.writtenBy)}.` : ''
  if (standing.is === 'not-begun') return 'Not begun.'
  if (standing.is === 'begun') return `${wrote} Not done yet.`.trim()
  const done = `Done on ${dayInWords(dayOf(standing.done.at))}: ${by(names, standing.done.by)}.`
  return standing.is === 'done' ? `${wrote} ${done}` : `${wrote} ${done} Changed since.`
}

const by = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? 'somebody'

const Group = ({ about, group, names }: { about: About; group: EvidenceVersion | undefined; names: ReadonlyMap<string, string> }) => (
  <section>
    <h3 class="nhsuk-heading-s nhsuk-u-margin-top-6">{groupWords[about].name}</h3>
    {group ? (
      <>
        <SummaryList
          rows={[
            ...(group.evidence ? [{ name: groupFieldWords.evidence, value: written(group.evidence) }] : []),
            ...(group.evidence ? [{ name: groupFieldWords.source, value: group.source || 'Not written yet' }] : []),
            ...(group.noneBecause ? [{ name: groupFieldWords.noneBecause, value: written(group.noneBecause) }] : []),
            { name: groupFieldWords.effect, value: written(group.effect) },
          ]}
        />
        <p class="nhsuk-body-s">
          {wordOn(group) === 'nothing' && `${wordWords.nothing}. `}
          Written on {dayInWords(dayOf(group.writtenAt))} by {by(names, group.writtenBy)}.
        </p>
      </>
    ) : (
      <p>{wordWords.nothing}.</p>
    )}
  </section>
)

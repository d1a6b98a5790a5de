import { dayInWords, dayOf, momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import type { EvidenceVersion, StageVersion } from '../equality.queries.ts'
import { type About, abouts, changesBetween, type Done, questionsOf, type Stage, type StageAnswers, stages as stageNames } from '../equality.ts'
import { groupFieldWords, groupWords, questionWords, stageWords } from '../equality.words.ts'
import { Changes } from './changes.view.tsx'

type Part = Stage | About
type Version = { part: Part; version: number; answers: StageAnswers; writtenBy: string; writtenAt: Date; doneBy: string | null; doneAt: Date | null }

type Props = {
  project: { slug: string; title: string }
  /** Only this part; undefined for all. */
  part: Part | undefined
  stages: readonly StageVersion[]
  evidence: readonly EvidenceVersion[]
  done: ReadonlyMap<Stage, Done & { answers: StageAnswers }>
  names: ReadonlyMap<string, string>
}

export function EqualityHistory({ project, part, stages, evidence, done, names }: Props) {
  const all = versionsOf(stages, evidence)
  const shown = part ? all.filter((one) => one.part === part) : all
  return (
    <>
      <Title caption={project.title}>Versions of the assessment</Title>
      {part && (
        <p>
          Only “{partName(part)}” is shown.{' '}
          <a href={href('/projects/:project/assessments/equality/versions', { project: project.slug })}>Show all parts</a>.
        </p>
      )}
      {!part && all.length > 0 && <Parts slug={project.slug} all={all} />}
      {shown.length === 0 && <p>Nothing was written yet.</p>}
      {part && isStage(part) && <SinceDone newest={shown[0]} done={done.get(part)} />}
      {shown.map((version) => (
        <section>
          <h2 class="nhsuk-heading-s nhsuk-u-margin-top-6">
            {partName(version.part)}, version {version.version}
          </h2>
          <p>
            {momentInWords(version.writtenAt)}, by {names.get(version.writtenBy) ?? 'somebody'}.
            {version.doneAt && ` Marked done on ${dayInWords(dayOf(version.doneAt))} by ${names.get(version.doneBy ?? '') ?? 'somebody'}.`}
          </p>
          <Changes label={label} changes={changesBetween(beforeOf(all, version)?.answers, version.answers)} first={version.version === 1} />
        </section>
      ))}
    </>
  )
}

const isStage = (part: Part): part is Stage => stageNames.some((stage) => stage === part)
const partName = (part: Part): string => (isStage(part) ? stageWords[part].name : groupWords[part].name)
const label = (question: string): string => questionWords[question]?.label ?? groupFieldWords[question] ?? question
const beforeOf = (all: readonly Version[], { part, version }: Version) => all.find((one) => one.part === part && one.version === version - 1)

/** Stages and groups as one list, newest first. */
const versionsOf = (stages: readonly StageVersion[], evidence: readonly EvidenceVersion[]): Version[] =>
  [
    // The database keeps the questions in an order of its own.
    ...stages.map(({ stage, answers, ...row }) => ({
      ...row,
      part: stage,
      answers: Object.fromEntries(questionsOf[stage].map((question) => [question, answers[question] ?? ''])),
    })),
    ...evidence.map(({ about, evidence: said, source, noneBecause, effect, ...row }) => ({
      ...row,
      part: about,
      answers: { evidence: said, source, noneBecause, effect },
      doneBy: null,
      doneAt: null,
    })),
  ].sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime() || b.version - a.version)

const Parts = ({ slug, all }: { slug: string; all: readonly Version[] }) => (
  <ul class="nhsuk-list">
    {[...stageNames, ...abouts]
      .filter((part) => all.some((one) => one.part === part))
      .map((part) => (
        <li>
          <a href={href('/projects/:project/assessments/equality/versions', { project: slug }, { part })}>Only “{partName(part)}”</a>
        </li>
      ))}
  </ul>
)

function SinceDone({ newest, done }: { newest: Version | undefined; done: (Done & { answers: StageAnswers }) | undefined }) {
  if (!newest || !done || newest.version === done.version) return null
  return (
    <section>
      <h2 class="nhsuk-heading-m">What changed since it was done</h2>
      <p>
        Version {done.version}, marked done on {dayInWords(dayOf(done.at))}, beside the newest.
      </p>
      <Changes label={label} changes={changesBetween(done.answers, newest.answers)} first={false} />
    </section>
  )
}

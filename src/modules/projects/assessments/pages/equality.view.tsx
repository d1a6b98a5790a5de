import { dayInWords, dayOf } from '#lib/dates.ts'
import { listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import { type About, abouts, type GroupEvidence, type Stage, type StageStanding, stages, type Word, wordOn } from '../equality.ts'
import { groupWords, stageWords, wordWords } from '../equality.words.ts'
import type { AssessmentsStanding } from '../standing.ts'

type Props = {
  project: { slug: string; title: string }
  standing: AssessmentsStanding['equality']
  groups: ReadonlyMap<About, GroupEvidence>
  mayWrite: boolean
}

/** Where a stage or a group is written; for those who only read, what was written in it. */
export const equalityPath = (slug: string, part: string) => `${href('/projects/:project/assessments/equality', { project: slug })}/${part}`
const leadTo = (slug: string, part: Stage | About, page: string, mayWrite: boolean) =>
  mayWrite ? equalityPath(slug, page) : href('/projects/:project/assessments/equality/versions', { project: slug }, { part })

export const Equality = ({ project, standing, groups, mayWrite }: Props) => (
  <>
    <Title caption={project.title}>Equality and health inequalities</Title>
    <p>
      Who could gain by this, who could lose, and what you do about it. It begins with the work and not after it. You can leave it at any time and
      come back: what you saved is there.
    </p>
    <Missing standing={standing} />
    <h2 class="nhsuk-heading-m">Four stages</h2>
    <p>The stages are those of the Health Equity Assessment Tool (HEAT). The questions are in our own words.</p>
    <TaskList
      idPrefix="stage"
      items={stages.map((stage) => ({
        name: stageWords[stage].name,
        hint: stageWords[stage].says,
        href: leadTo(project.slug, stage, stage, mayWrite),
        status: <StageTag standing={standing.stages[stage]} />,
      }))}
    />
    <h2 class="nhsuk-heading-m">What is known of each group</h2>
    <p>Nine characteristics are protected by the Equality Act 2010. The last three are not, but decide about health as much.</p>
    <TaskList
      idPrefix="group"
      items={abouts.map((about) => ({
        name: groupWords[about].name,
        href: leadTo(project.slug, about, `evidence/${about}`, mayWrite),
        status: wordStatus(wordOn(groups.get(about))),
      }))}
    />
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        <a href={href('/projects/:project/assessments/equality/record', { project: project.slug })}>The whole assessment, to read or print</a>
      </li>
      <li>
        <a href={href('/projects/:project/assessments/equality/versions', { project: project.slug })}>Versions, and what changed</a>
      </li>
    </ul>
  </>
)

/** What to do now: groups without a word, listed until somebody writes one. */
export function Missing({ standing: { stages: standings, withoutWord } }: { standing: AssessmentsStanding['equality'] }) {
  const next = stages.find((stage) => standings[stage].is !== 'done')
  if (!next && withoutWord.length === 0) return <InsetText>All four stages are done, and there is a word on each group.</InsetText>
  return (
    <InsetText>
      {next && (
        <p>
          What to do now: {standings[next].is === 'changed-since' ? 'look again at' : 'go on with'} the stage “{stageWords[next].name}”.
        </p>
      )}
      {withoutWord.length > 0 && (
        <p>
          There is neither evidence with its source, nor a reason why there is none, on{' '}
          {listInWords(withoutWord.map((about) => groupWords[about].name.toLowerCase()))}.
        </p>
      )}
    </InsetText>
  )
}

function StageTag({ standing }: { standing: StageStanding }) {
  switch (standing.is) {
    case 'not-begun':
      return <Tag colour="grey">Not begun</Tag>
    case 'begun':
      return <Tag colour="yellow">Begun</Tag>
    case 'done':
      return <>Done on {dayInWords(dayOf(standing.done.at))}</>
    case 'changed-since':
      return <Tag colour="yellow">Changed since {dayInWords(dayOf(standing.done.at))}</Tag>
  }
}

/** What is settled is said in words alone; what is not stands out. */
const wordStatus = (word: Word) => {
  if (word === 'evidence' || word === 'explained') return wordWords[word]
  return <Tag colour={word === 'nothing' ? 'grey' : 'yellow'}>{wordWords[word]}</Tag>
}

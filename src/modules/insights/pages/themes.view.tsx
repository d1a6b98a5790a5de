import { countInWords, listInWords } from '#lib/text.ts'
import type { Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Progress } from '#ui/charts/progress.tsx'
import { ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { Tag, type TagColour } from '#ui/nhs/tag.tsx'
import { type AnswerState, answerState } from '../answer.ts'
import type { LoopCounts } from '../loop.ts'
import { LoopLineOfProject } from '../loop-line.view.tsx'
import { outcomeNames } from '../outcome.ts'
import type { themesWithProgress } from '../themes.queries.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { ThemeQuestions } from './theme-form.view.tsx'

export const themesTitle = 'Themes'

export type ThemeRow = Awaited<ReturnType<typeof themesWithProgress>>[number]

type Props = {
  project: { slug: string; title: string; closedAt: Date | null }
  themes: readonly ThemeRow[]
  counts: ReadonlyMap<string, number>
  loop: LoopCounts
  promise: Standing | undefined
  today: string
  maySort: boolean
  answers: URLSearchParams
  problems?: Problems
}

const states: Readonly<Record<AnswerState, { words: string; colour: TagColour }>> = {
  none: { words: 'No answer yet', colour: 'grey' },
  draft: { words: 'Being written', colour: 'yellow' },
  checked: { words: 'Checked, not released', colour: 'blue' },
  released: { words: 'Answered', colour: 'green' },
  'due-back': { words: 'Its day has come', colour: 'orange' },
}

export const themeState = (theme: ThemeRow, today: string): AnswerState =>
  answerState(
    {
      draft: theme.draftId === null ? undefined : { checked: theme.checkedAt !== null },
      standing: theme.outcome === null ? undefined : { dueOn: theme.dueOn, differenceNoted: theme.differenceNoted },
    },
    today,
  )

/** Every theme of a project with how much was said in it and how far its answer is. */
export function Themes({ project, themes, counts, loop, promise, today, maySort, answers, problems = {} }: Props) {
  const made = themes.find((theme) => theme.id === answers.get('made'))
  const links = { said: href(sortingAddresses.workspace, { project: project.slug }), theme: undefined }
  return (
    <>
      <ProblemSummary problems={problems} />
      {made && <NotificationBanner variant="success" heading={`The theme “${made.name}” is made.`} headingElement="p" />}
      <Title caption={project.title}>{themesTitle}</Title>
      <LoopLineOfProject counts={loop} promise={promise} links={links} />
      {loop.received > 0 && <Progress id="sorted" label="Sorted" value={loop.themed + loop.setAside} max={loop.received} unit="contributions" />}
      <p>
        <a href={href(sortingAddresses.workspace, { project: project.slug }, { theme: 'none' })}>Sort what is not sorted yet</a>
      </p>
      {themes.length > 0 ? <List project={project} themes={themes} counts={counts} today={today} /> : <p>There are no themes yet.</p>}
      {themes.length > 1 && <Chart themes={themes} counts={counts} />}
      {maySort && project.closedAt === null && <Making project={project} answers={answers} problems={problems} first={themes.length === 0} />}
    </>
  )
}

const List = ({ project, themes, counts, today }: Pick<Props, 'project' | 'themes' | 'counts' | 'today'>) => (
  <Table
    responsive
    firstCellIsHeader
    caption="Themes of this project"
    columns={['Theme', { children: 'Contributions', format: 'numeric' }, 'Answer']}
    rows={themes.map((theme) => {
      const { words, colour } = states[themeState(theme, today)]
      return [
        { children: theme.name, href: href(sortingAddresses.theme, { project: project.slug, theme: theme.id }) },
        (counts.get(theme.id) ?? 0).toLocaleString('en-GB'),
        <>
          <Tag colour={colour}>{words}</Tag>
          {theme.outcome !== null && <> {outcomeNames[theme.outcome]}</>}
        </>,
      ]
    })}
  />
)

const mostBars = 20

function Chart({ themes, counts }: Pick<Props, 'themes' | 'counts'>) {
  const bars = themes.map((theme) => ({ label: theme.name, value: counts.get(theme.id) ?? 0 })).sort((a, b) => b.value - a.value)
  const [first, second] = bars
  if (!first || first.value === 0) return null
  const rest = bars.length > mostBars ? ` The ${mostBars} largest of ${bars.length} themes are shown.` : ''
  const finding = `Most was said about ${listInWords([first, ...(second && second.value > 0 ? [second] : [])].map((bar) => `${bar.label} (${bar.value.toLocaleString('en-GB')})`))}.${rest}`
  return (
    <BarChart title="How much was said in each theme" finding={finding} rows={bars.slice(0, mostBars)} unit="contributions" labelHeading="Theme" />
  )
}

const Making = ({
  project,
  answers,
  problems,
  first,
}: {
  project: { slug: string }
  answers: URLSearchParams
  problems: Problems
  first: boolean
}) => (
  <Details summary={first ? 'Make the first theme' : 'Make a theme'} open={first || Object.keys(problems).length > 0}>
    <form method="post" action={href(sortingAddresses.themes, { project: project.slug })} novalidate>
      <ThemeQuestions answers={answers} problems={problems} />
      <Button preventDoubleClick>Make the theme</Button>
    </form>
  </Details>
)

/** How many contributions are in a theme, in words. */
export const saidInWords = (count: number): string => countInWords(count, 'contribution', 'contributions')

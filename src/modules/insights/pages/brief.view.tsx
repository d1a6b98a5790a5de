import { dayInWords } from '#lib/dates.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Title } from '#ui/layout/title.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { addresses } from '../addresses.ts'
import type { ThemeWithAnswer } from '../answers.queries.ts'
import type { routesOf, Voice } from '../brief.queries.ts'
import type { LoopCounts } from '../loop.ts'
import { sourceName } from '../sources.ts'
import { Voices } from './quotes.view.tsx'

type Props = {
  project: Project
  organisation: string
  routes: Awaited<ReturnType<typeof routesOf>>
  themes: readonly ThemeWithAnswer[]
  voices: ReadonlyMap<string, readonly Voice[]>
  counts: LoopCounts
  onPaper: boolean
}

export function Brief({ project, routes, themes, voices, counts, onPaper }: Props) {
  const spoken = themes.filter((theme) => theme.people > 0).toSorted((a, b) => b.people - a.people)
  const unthemed = counts.received - counts.themed - counts.setAside
  return (
    <>
      <Title caption={project.title}>Brief</Title>
      <p class="nhsuk-lede-text">Ten minutes for whoever decides.</p>
      <Limits project={project} />
      <h2 class="nhsuk-heading-l">Who spoke</h2>
      <Routes routes={routes} counts={counts} unthemed={unthemed} />
      <h2 class="nhsuk-heading-l">What they spoke about</h2>
      {spoken.length > 0 ? <Chart themes={spoken} onPaper={onPaper} /> : <p>Nothing is sorted into themes yet.</p>}
      {spoken.length > 0 && (
        <p>
          Under each theme stand at most six voices. Nobody picks them: each way in which people spoke takes its turn, short and long words alike, and
          no person is heard twice. They are not for publication.
        </p>
      )}
      {spoken.map((theme) => (
        <section>
          <h3 class="nhsuk-heading-m">{theme.name}</h3>
          <p>
            {countInWords(theme.people, 'person', 'people')} said {countInWords(theme.contributions, 'thing', 'things')} about this.
          </p>
          {theme.about && <Paragraphs text={theme.about} />}
          <Voices voices={voices.get(theme.id) ?? []} />
          {!onPaper && (
            <p>
              <a href={href(addresses.answer, { project: project.slug, theme: theme.id })}>
                Answer this theme<span class="nhsuk-u-visually-hidden">: {theme.name}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      {!onPaper && (
        <p>
          Print it: <a href={href(addresses.brief, { project: project.slug }, { paper: 'normal' })}>on paper</a> or{' '}
          <a href={href(addresses.brief, { project: project.slug }, { paper: 'large' })}>in large print</a>.
        </p>
      )}
    </>
  )
}

function Limits({ project }: { project: Project }) {
  const shown = (text: string) => <Paragraphs text={text || 'Not written yet'} />
  return (
    <SummaryList
      rows={[
        { name: 'Decision that people can influence', value: shown(project.decision) },
        { name: 'What can change', value: shown(project.canChange) },
        { name: 'What cannot change', value: shown(project.cannotChange) },
        { name: 'Already decided', value: shown(project.alreadyDecided) },
        {
          name: 'Who decides',
          value: `${project.decidedBy || 'Not written yet'}${project.decidedOn ? `, on ${dayInWords(project.decidedOn)}` : ''}`,
        },
      ]}
    />
  )
}

function Routes({ routes, counts, unthemed }: { routes: Props['routes']; counts: LoopCounts; unthemed: number }) {
  return (
    <>
      <p>
        {countInWords(counts.received, 'thing was said', 'things were said')}. {countInWords(counts.setAside, 'was', 'were')} set aside, as blank, as
        thanks or as not about this.{' '}
        {unthemed === 0
          ? 'All the others are in themes.'
          : `${countInWords(unthemed, 'is', 'are')} not sorted yet, so the figures below are not the last.`}
      </p>
      <Table
        caption={{ children: 'How people spoke', size: 's' }}
        firstCellIsHeader
        columns={['Way', { children: 'People', format: 'numeric' }, { children: 'Things said', format: 'numeric' }]}
        rows={routes.map((route) => [sourceName(route.source), route.people.toLocaleString('en-GB'), route.contributions.toLocaleString('en-GB')])}
      />
    </>
  )
}

function Chart({ themes, onPaper }: { themes: readonly ThemeWithAnswer[]; onPaper: boolean }) {
  const most = themes.slice(0, 2).map((theme) => `“${theme.name}”`)
  return (
    <BarChart
      title="Themes"
      finding={`Most people spoke about ${listInWords(most)}. One person can speak about several.`}
      rows={themes.slice(0, 40).map((theme) => ({ label: theme.name, value: theme.people }))}
      unit="people"
      labelHeading="Theme"
      tableOpen={onPaper}
    />
  )
}

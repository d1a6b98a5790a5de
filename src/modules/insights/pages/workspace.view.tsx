import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Hidden, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { ShortcutList } from '#ui/shortcuts.tsx'
import type { Theme } from '../theme.ts'
import type { Listed, Row } from '../workspace.queries.ts'
import type { Filter } from '../workspace.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { Actions } from './workspace-actions.view.tsx'
import { type Facets, Filters } from './workspace-filters.view.tsx'
import { Rows, Turning, totalInWords } from './workspace-list.view.tsx'

export type Done = { kind: 'placed' | 'taken-out' | 'set-aside' | 'put-back' | 'undone'; changed: number; at: number }

export type WorkspaceProps = {
  project: { slug: string; title: string; closedAt: Date | null }
  themes: readonly Theme[]
  facets: Facets
  filter: Filter
  listed: Listed
  rows: readonly Row[]
  /** Those of the rows that are flagged as urgent, and whether this person may flag. */
  urgent: ReadonlySet<string>
  mayFlag: boolean
  maySort: boolean
  done: Done | undefined
  /** What was sent, so that it stands there again after a refusal. */
  answers: URLSearchParams
  /** The filter and the place in the list, as the form sends them back. */
  here: string
  problems?: Problems
}

export const workspaceTitle = 'What people said'

/** The workspace: find, tick, sort. */
export function Workspace(props: WorkspaceProps) {
  const { project, themes, facets, filter, listed, rows, maySort, done, answers, here, problems = {} } = props
  const sorts = maySort && project.closedAt === null
  return (
    <>
      <ProblemSummary problems={problems} />
      {done && <DoneBanner project={project} done={done} here={here} maySort={sorts} />}
      <Title caption={project.title}>{workspaceTitle}</Title>
      <p>
        <a href={href(sortingAddresses.themes, { project: project.slug })}>Themes</a>
      </p>
      {project.closedAt !== null && (
        <InsetText>
          <p>This project is closed. You can read what people said, and nothing can be sorted any more.</p>
        </InsetText>
      )}
      <Filters project={project} themes={themes} facets={facets} filter={filter} answers={answers} problems={problems} />
      <p aria-live="polite">
        <strong>{totalInWords(listed.total)}</strong>
        {rows.length > 0 && (listed.newer || listed.older) && <>. {countInWords(rows.length, 'is', 'are')} on this page, the newest first.</>}
      </p>
      {rows.length === 0 && <Nothing project={project} filter={filter} newer={listed.newer} />}
      {sorts ? (
        <form method="post" novalidate>
          <Hidden name="here" value={here} />
          {rows.map((row) => row.state !== 'withdrawn' && <Hidden key={row.id} name="shown" value={row.id} />)}
          <Listing {...props} sorts />
          {(rows.length > 0 || Object.keys(problems).length > 0) && (
            <Actions themes={themes} listed={listed} asideShown={filter.theme === 'aside'} answers={answers} problems={problems} />
          )}
        </form>
      ) : (
        <Listing {...props} sorts={false} />
      )}
      <ShortcutList shortcuts={shortcuts} />
    </>
  )
}

const shortcuts = [
  { key: '/', does: 'Search for words' },
  { key: 'x', does: 'Select all on this page, or none' },
  { key: 't', does: 'Go to the themes, to sort what is selected' },
  { key: 'j', does: 'Next page' },
  { key: 'k', does: 'Previous page' },
]

function Listing({ project, filter, listed, rows, urgent, mayFlag, themes, answers, sorts }: WorkspaceProps & { sorts: boolean }) {
  if (rows.length === 0) return null
  return (
    <>
      <Rows
        project={project}
        rows={rows}
        themeNames={new Map(themes.map((theme) => [theme.id, theme.name]))}
        ticked={new Set(answers.getAll('contribution'))}
        maySort={sorts}
        urgent={urgent}
        mayFlag={mayFlag}
      />
      <Turning project={project} filter={filter} listed={listed} />
      {sorts && (
        <p class="heard-selection" data-needs-script hidden>
          <span>
            <span data-selected-count="contribution">0</span> selected
          </span>
          <a href="#sort" data-shortcut="t">
            Sort what is selected
          </a>
        </p>
      )}
    </>
  )
}

function Nothing({ project, filter, newer }: { project: { slug: string }; filter: Filter; newer: boolean }) {
  if (filter.theme === 'none' && filter.words === '') return <p>{newer ? 'There is nothing more on this page.' : 'Everything here is sorted.'}</p>
  return (
    <p>
      {filter.words !== '' && 'Words that everyone uses, such as “the”, are not searched for. '}
      <a href={href(sortingAddresses.workspace, { project: project.slug })}>Show everything that people said</a>
    </p>
  )
}

function DoneBanner({ project, done, here, maySort }: { project: { slug: string }; done: Done; here: string; maySort: boolean }) {
  return (
    <NotificationBanner variant="success" heading={doneInWords(done)} headingElement="p">
      {maySort && done.changed > 0 && done.kind !== 'undone' && (
        <form method="post" action={href(sortingAddresses.workspace, { project: project.slug })}>
          <Hidden name="here" value={here} />
          <Hidden name="at" value={done.at} />
          <Button name="do" value="undo" variant="secondary" small>
            Undo
          </Button>
        </form>
      )}
    </NotificationBanner>
  )
}

function doneInWords({ kind, changed }: Done): string {
  if (changed === 0) return kind === 'undone' ? 'There was nothing to undo.' : 'Nothing had to change: it was so already.'
  const they = countInWords(changed, 'contribution was', 'contributions were')
  switch (kind) {
    case 'placed':
      return `${they} put under a theme.`
    case 'taken-out':
      return `${they} taken out.`
    case 'set-aside':
      return `${they} set aside.`
    case 'put-back':
      return `${they} put back. They wait to be sorted.`
    case 'undone':
      return `${they} put back as before.`
  }
}

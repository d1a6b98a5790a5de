import { href } from '#platform/http/page.ts'
import { Hidden, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Pagination } from '#ui/nhs/pagination.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import type { Listed, Row } from '../workspace.queries.ts'
import { keyInWords } from '../workspace.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { ThemeQuestions } from './theme-form.view.tsx'
import { Rows, totalInWords } from './workspace-list.view.tsx'

export const splitTitle = 'Split a theme'

type Props = {
  project: { slug: string; title: string }
  theme: { id: string; name: string }
  words: string
  listed: Listed
  rows: readonly Row[]
  answers: URLSearchParams
  problems?: Problems
}

/** Choose what goes, and name where it goes. */
export function Split({ project, theme, words, listed, rows, answers, problems = {} }: Props) {
  const at = { project: project.slug, theme: theme.id }
  return (
    <>
      <ProblemSummary problems={problems} />
      <Title caption={project.title}>{splitTitle}</Title>
      <p>Choose what moves from “{theme.name}” to a new theme. What you do not choose stays. What moves has no answer until the new theme has one.</p>
      <form method="get" action={href(sortingAddresses.split, at)}>
        <div class="heard-toolbar">
          <Input name="words" label="Show only what has these words" value={words} type="search" width={20} attributes={{ 'data-shortcut': '/' }} />
          <Button variant="secondary" small>
            Show
          </Button>
        </div>
      </form>
      <p>
        <strong>{totalInWords(listed.total)}</strong>
      </p>
      <form method="post" action={href(sortingAddresses.split, at)} novalidate>
        <Hidden name="here" value={new URLSearchParams({ words }).toString()} />
        <Rows project={project} rows={rows} themeNames={new Map([[theme.id, theme.name]])} ticked={new Set(answers.getAll('contribution'))} maySort />
        <Turning at={at} words={words} listed={listed} />
        <Which words={words} answers={answers} problems={problems} />
        <h2 class="nhsuk-heading-m">The new theme</h2>
        <ThemeQuestions answers={answers} problems={problems} />
        <Button preventDoubleClick>Move to the new theme</Button>
      </form>
      <p>
        <a href={href(sortingAddresses.theme, at)}>Go back without splitting</a>
      </p>
    </>
  )
}

const Which = ({ words, answers, problems }: { words: string; answers: URLSearchParams; problems: Problems }) => (
  <Radios
    name="which"
    legend="Which of them move?"
    legendLook={{ size: 's' }}
    value={answers.get('which') ?? 'ticked'}
    error={problems.which}
    small
    items={[
      { value: 'ticked', label: 'Those that I ticked on this page' },
      ...(words === '' ? [] : [{ value: 'all', label: `All in this theme that have the words “${words}”` }]),
    ]}
  />
)

function Turning({ at, words, listed }: { at: { project: string; theme: string }; words: string; listed: Listed }) {
  const [first, last] = [listed.keys[0], listed.keys.at(-1)]
  if (!listed.newer && !listed.older) return null
  const to = (turn: { after?: string; before?: string }) => href(sortingAddresses.split, at, { words, ...turn })
  return (
    <Pagination
      previous={listed.newer && first ? { href: to({ before: keyInWords(first) }), label: 'Newer' } : undefined}
      next={listed.older && last ? { href: to({ after: keyInWords(last) }), label: 'Older' } : undefined}
      ariaLabel="Pages of what people said in this theme"
    />
  )
}

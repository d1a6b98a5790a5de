import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, day, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Select } from '#ui/nhs/select.tsx'
import { sourceName } from '../sources.ts'
import type { Theme } from '../theme.ts'
import { type Filter, filtering } from '../workspace.ts'
import { sortingAddresses } from '../workspace-addresses.ts'

export const filterForm = {
  from: day({ label: 'Said on or after', called: 'Said on or after', optional: true }),
  to: day({ label: 'Said on or before', called: 'Said on or before', optional: true }),
}

export type Facets = Record<'source' | 'question' | 'service' | 'score', readonly string[]>

type Props = { project: { slug: string }; themes: readonly Theme[]; facets: Facets; filter: Filter; answers: URLSearchParams; problems: Problems }

/** What is looked for: words and theme always in sight, the rest a press away. */
export function Filters({ project, themes, facets, filter, answers, problems }: Props) {
  const more = filtering({ ...filter, words: '', theme: '' })
  const set = filtering(filter)
  return (
    <form method="get" action={href(sortingAddresses.workspace, { project: project.slug })} novalidate>
      <div class="heard-toolbar">
        <Input name="words" label="Words" value={filter.words} type="search" width={20} attributes={{ 'data-shortcut': '/' }} />
        <Select name="theme" label="Theme" value={filter.theme} items={themeOptions(themes)} />
        <Button variant="secondary" small>
          Show
        </Button>
      </div>
      <Details summary={more === 0 ? 'More filters' : `More filters (${more} set)`} open={more > 0 || Object.keys(problems).length > 0}>
        <Facet name="source" label="How it came in" values={facets.source} filter={filter} inWords={sourceName} />
        <Facet name="question" label="Question" values={facets.question} filter={filter} />
        <Facet name="service" label="Service" values={facets.service} filter={filter} />
        <Facet name="score" label="Score" values={facets.score} filter={filter} />
        <Ask form={filterForm} name="from" answers={answers} problems={problems} size="s" />
        <Ask form={filterForm} name="to" answers={answers} problems={problems} size="s" />
        <Button variant="secondary" small>
          Show<span class="nhsuk-u-visually-hidden"> with these filters</span>
        </Button>
      </Details>
      {set > 0 && (
        <p>
          {countInWords(set, 'filter is', 'filters are')} set.{' '}
          <a href={href(sortingAddresses.workspace, { project: project.slug })}>Show everything</a>
        </p>
      )}
    </form>
  )
}

const themeOptions = (themes: readonly Theme[]) => [
  { value: '', text: 'Any' },
  { value: 'none', text: 'Not sorted yet' },
  { value: 'aside', text: 'Set aside' },
  ...themes.map((theme) => ({ value: theme.id, text: theme.name })),
]

type FacetProps = { name: keyof Facets; label: string; values: readonly string[]; filter: Filter; inWords?: (value: string) => string }

function Facet({ name, label, values, filter, inWords = (value) => value }: FacetProps) {
  if (values.length === 0 && filter[name] === '') return null
  const all = values.includes(filter[name]) || filter[name] === '' ? values : [filter[name], ...values]
  return (
    <Select
      name={name}
      label={label}
      value={filter[name]}
      items={[{ value: '', text: 'Any' }, ...all.map((value) => ({ value, text: inWords(value) }))]}
    />
  )
}

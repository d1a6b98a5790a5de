import { dayInWords } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import { countInWords, shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Pagination } from '#ui/nhs/pagination.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { asideNames } from '../set-aside.ts'
import { sourceName } from '../sources.ts'
import type { Listed, Row } from '../workspace.queries.ts'
import { type Filter, keyInWords } from '../workspace.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { UrgentMark } from './urgent-mark.view.tsx'

const longestInList = 500

/** Counting characters as a reader does takes time, so it is left out where even the units of the text are few enough. */
const cutTo = (text: string, most: number): string => (text.length <= most ? text : shorten(text, most))

/** How many match, as far as was counted. */
export function totalInWords({ count, more }: Listed['total']): string {
  if (count === 0) return 'Nothing matches'
  return more ? `More than ${countInWords(count, 'contribution', 'contributions')}` : countInWords(count, 'contribution', 'contributions')
}

type RowsProps = {
  project: { slug: string }
  rows: readonly Row[]
  themeNames: ReadonlyMap<string, string>
  ticked: ReadonlySet<string>
  maySort: boolean
  /** Those of them that are flagged as urgent, and whether this person may flag. */
  urgent?: ReadonlySet<string>
  mayFlag?: boolean
}

/** One page of what people said. On a phone each stands by itself, as everywhere. */
export const Rows = ({ project, rows, themeNames, ticked, maySort, urgent, mayFlag }: RowsProps) => (
  <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
    {maySort && rows.length > 1 && (
      <div class="nhsuk-checkboxes__item" data-needs-script hidden>
        <input class="nhsuk-checkboxes__input" id="all-shown" type="checkbox" data-select-all="contribution" data-shortcut="x" />
        <label class="nhsuk-label nhsuk-checkboxes__label" for="all-shown">
          Select all on this page
        </label>
      </div>
    )}
    {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one. */}
    <ul class="heard-rows" role="list">
      {rows.map((row) => (
        <li key={row.id}>
          {maySort && row.state !== 'withdrawn' ? <Ticked row={row} ticked={ticked.has(row.id)} /> : <p class="heard-words">{wordsOf(row)}</p>}
          <p class="nhsuk-hint">{whereFrom(row)}</p>
          <p>
            <Place row={row} themeNames={themeNames} />{' '}
            <a href={href(sortingAddresses.contribution, { project: project.slug, contribution: row.id })}>
              Open<span class="nhsuk-u-visually-hidden"> “{cutTo(wordsOf(row), 60)}”</span>
            </a>{' '}
            <UrgentMark
              project={project}
              contribution={row.id}
              urgent={urgent?.has(row.id) ?? false}
              may={mayFlag ?? false}
              about={cutTo(wordsOf(row), 60)}
            />
          </p>
        </li>
      ))}
    </ul>
  </div>
)

const Ticked = ({ row, ticked }: { row: Row; ticked: boolean }) => (
  <div class="nhsuk-checkboxes__item">
    <input class="nhsuk-checkboxes__input" id={`c-${row.id}`} name="contribution" type="checkbox" value={row.id} checked={ticked} />
    <label class="nhsuk-label nhsuk-checkboxes__label" for={`c-${row.id}`}>
      {cutTo(wordsOf(row), longestInList)}
    </label>
  </div>
)

const wordsOf = (row: Row): string =>
  row.state === 'withdrawn' ? 'Words that were taken back by the person who said them' : row.words || erasedInWords

function whereFrom(row: Row): string {
  const when = row.saidOnText ? `dated “${row.saidOnText}”` : `said on ${dayInWords(row.saidOn)}`
  const parts = [sourceName(row.source), when, row.service, row.score && `score ${row.score}`, row.question && `asked “${cutTo(row.question, 80)}”`]
  return parts.filter(Boolean).join(', ')
}

function Place({ row, themeNames }: { row: Row; themeNames: ReadonlyMap<string, string> }) {
  if (row.reason !== null)
    return <Tag colour="grey">{row.reason === 'withdrawn' ? 'Taken back' : `Set aside: ${asideNames[row.reason].split(':')[0]}`}</Tag>
  if (row.state === 'unsorted') return <Tag colour="yellow">Not sorted yet</Tag>
  return (
    <>
      {row.themeIds.map((id) => (
        <>
          <Tag colour="blue">{themeNames.get(id) ?? 'A theme'}</Tag>{' '}
        </>
      ))}
    </>
  )
}

/** To the newer and the older ones, with the filter kept. */
export function Turning({ project, filter, listed }: { project: { slug: string }; filter: Filter; listed: Listed }) {
  const [first, last] = [listed.keys[0], listed.keys.at(-1)]
  if (!listed.newer && !listed.older) return null
  const to = (turn: { after?: string; before?: string }) => href(sortingAddresses.workspace, { project: project.slug }, { ...filter, ...turn })
  const previous = listed.newer && first ? to({ before: keyInWords(first) }) : undefined
  const next = listed.older && last ? to({ after: keyInWords(last) }) : undefined
  return (
    <>
      <Pagination
        previous={previous ? { href: previous, label: 'Newer' } : undefined}
        next={next ? { href: next, label: 'Older' } : undefined}
        ariaLabel="Pages of what people said"
      />
      <Key name="k" to={previous} />
      <Key name="j" to={next} />
    </>
  )
}

/** A link that only a key presses: the one that is seen stands beside it. */
const Key = ({ name, to }: { name: string; to: string | undefined }) =>
  to === undefined ? null : (
    <a href={to} data-shortcut={name} hidden>
      {name === 'j' ? 'Older' : 'Newer'}
    </a>
  )

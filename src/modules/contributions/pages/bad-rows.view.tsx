import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'

export type BadRow = { row: number; reason: string | null }

type Props = { bad: readonly BadRow[]; total: number; from: number; onPage: number; of: { project: string; import: string } }

/** Every bad row with its number in the file and what is wrong with it, a page at a time. */
export function BadRows({ bad, total, from, onPage, of }: Props) {
  if (total === 0) return null
  const last = from + bad.length
  const at = (place: number) => href('/projects/:project/imports/:import', of, { from: place })
  return (
    <section>
      <h2 class="nhsuk-heading-m">{countInWords(total, 'bad row', 'bad rows')}</h2>
      <p>The number is the row of the file, with the headings in row 1.</p>
      <ul class="nhsuk-list">
        {bad.map(({ row, reason }) => (
          <li>
            Row {row}: {reason}
          </li>
        ))}
      </ul>
      {total > onPage && (
        <p>
          {bad.length > 0 ? `These are ${from + 1} to ${last} of ${total}.` : 'There are no more.'}{' '}
          {from > 0 && <a href={at(Math.max(0, from - onPage))}>Earlier bad rows</a>} {last < total && <a href={at(last)}>More bad rows</a>}
        </p>
      )}
    </section>
  )
}

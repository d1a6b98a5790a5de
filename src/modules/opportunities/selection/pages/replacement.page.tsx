import { href, page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { standingsOf } from '../../apply/steps.queries.ts'
import { nextInLine } from '../next-in-line.action.ts'
import { type Names, replacementPath, selectionPath } from '../paths.ts'
import { type NextInLine, nextInWords } from '../replacement.ts'
import { seenOf } from '../seen.queries.ts'
import { backToSelection } from './places.page.tsx'

const title = 'Who comes in next'

const fromAll = { kept: 'Drawn by lot from all who wait', 'not-kept': 'By number, from all who wait' } as const

type Props = { caption: string; names: Names; next: NextInLine; nameOf: ReadonlyMap<string, string> }

const Replacement = ({ caption, names: { project, opportunity }, next, nameOf }: Props) => (
  <>
    <Title caption={caption}>{title}</Title>
    {nextInWords(next).map((says) => (
      <p>{says}</p>
    ))}
    {'coming' in next && (
      <Table
        columns={['Number', 'Name', 'From']}
        rows={next.coming.map(({ number, applicationId, reservePlace }) => [
          String(number),
          nameOf.get(applicationId) ?? '',
          reservePlace === null ? fromAll[next.kind] : `Reserve ${reservePlace}`,
        ])}
      />
    )}
    {next.kind === 'not-kept' && (
      <p>
        <a href={href(selectionPath, { project, opportunity })}>Look at the targets</a>. They can change, because people leave. What was drawn stays
        on record.
      </p>
    )}
  </>
)

/** Whom to ask when somebody has left, and why them. It changes nothing. */
export const replacementPage = page({
  path: replacementPath,
  allow: 'opportunities.select',

  async get({ db, params, now }) {
    const seen = await seenOf(db, params, now)
    const next = await nextInLine({ db }, seen.id)
    const nameOf = new Map((await standingsOf(db, seen.id)).map(({ applicationId, name }) => [applicationId, name]))
    return view(title, <Replacement caption={seen.title} names={params} next={next} nameOf={nameOf} />, backToSelection(params))
  },
})

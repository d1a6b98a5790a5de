import { dayInWords } from '#lib/dates.ts'
import { shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems, yes } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Table } from '#ui/nhs/table.tsx'
import type { GoodStagedRow } from '../import-rows.queries.ts'
import type { Import } from '../imports.queries.ts'
import { type BadRow, BadRows } from './bad-rows.view.tsx'
import { Counts } from './import.view.tsx'

type Props = {
  project: { slug: string; title: string }
  seen: Import
  first: readonly GoodStagedRow[]
  bad: readonly BadRow[]
  from: number
  onPage: number
  /** Bad rows were to be skipped from the start. */
  skipBad: boolean
  problems?: Problems
}

const skipForm = { skipBad: yes({ label: 'Leave the bad rows out and bring in the others' }) }

/** Nothing is in yet: how it will look, and what is wrong. */
export function DryRun({ project, seen, first, bad, from, onPage, skipBad, problems }: Props) {
  const of = { project: project.slug, import: seen.id }
  const stopped = seen.bad > 0 && !skipBad
  return (
    <>
      <Form problems={problems} title="Check before you bring it in" caption={`${project.title}: ${seen.fileName}`}>
        <Counts counts={seen} done={false} />
        <FirstRows first={first} />
        <Hidden name="step" value="bring-in" />
        {stopped && <p>Some rows are bad, so nothing is brought in. Mend the file and upload it again, or leave those rows out.</p>}
        {stopped && <Ask form={skipForm} name="skipBad" answers={new URLSearchParams()} problems={problems} />}
        {seen.imported > 0 ? <Button>Bring them in</Button> : <p>There is nothing to bring in.</p>}
      </Form>
      <p>
        <a href={href('/projects/:project/imports/:import', of, { columns: 'choose' })}>Choose other columns</a>
      </p>
      <BadRows bad={bad} total={seen.bad} from={from} onPage={onPage} of={of} />
    </>
  )
}

function FirstRows({ first }: { first: readonly GoodStagedRow[] }) {
  if (first.length === 0) return null
  return (
    <Table
      caption={first.length === 1 ? 'The first row as it will be' : `The first ${first.length} rows as they will be`}
      columns={['Row', 'What was said', 'Question', 'Service', 'Score', 'Date', 'Themes']}
      rows={first.map((row) => [
        String(row.row),
        shorten(row.words ?? '', 200),
        row.question,
        row.service,
        row.score,
        dateOf(row),
        row.themes.join('; '),
      ])}
      responsive
    />
  )
}

const dateOf = (row: GoodStagedRow): string => (row.saidOn ? dayInWords(row.saidOn) : row.saidOnText ? `${row.saidOnText} (cannot be read)` : '')

import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { columnsForm, offeredColumns } from '../import.form.ts'
import type { Import } from '../import.queries.ts'
import { type ImportColumn, importColumns } from '../import-mapping.ts'
import type { Counts, Duplicate, StagedPerson } from '../import-rows.queries.ts'
import { Duplicates } from './import-duplicates.view.tsx'
import { Pages } from './paging.view.tsx'

export const columnsTitle = 'Choose the columns'

type ColumnsProps = { list: Import; answers: URLSearchParams; problems?: Problems }

export function ListColumns({ list, answers, problems = {} }: ColumnsProps) {
  const options = offeredColumns(list.headings)
  return (
    <>
      <Form problems={problems} title={columnsTitle} caption={list.fileName}>
        <p>Which column holds what? Columns that you do not choose are not kept.</p>
        <Hidden name="step" value="columns" />
        {importColumns.map((name: ImportColumn) => (
          <Ask form={columnsForm} name={name} answers={answers} problems={problems} options={options[name]} />
        ))}
        <Button>Check the list</Button>
      </Form>
      <GiveUp />
    </>
  )
}

export type ListProps = {
  list: Import
  counts: Counts
  first: readonly { row: number; given: StagedPerson }[]
  duplicates: readonly Duplicate[]
  bad: readonly { row: number; reason: string | null }[]
  page: number
  onPage: number
  answers: URLSearchParams
  problems?: Problems
}

export const listTitle = (list: Pick<Import, 'state'>): string => {
  switch (list.state) {
    case 'uploaded':
      return columnsTitle
    case 'checked':
      return 'Check before you bring them in'
    case 'done':
      return 'The list is in'
    case 'given-up':
      return 'This list was not brought in'
    default:
      return list.state satisfies never
  }
}

/** A list as it would come in, or as it came in; who may be here already; and which rows cannot be used. */
export function ListSeen({ list, counts, first, duplicates, bad, page, onPage, answers, problems = {} }: ListProps) {
  const at = (number: number) => href('/people/import/:list', { list: list.id }, { page: number })
  return (
    <>
      <ProblemSummary problems={problems} />
      <Title caption={list.fileName}>{listTitle(list)}</Title>
      {list.finishedAt && <p>{momentInWords(list.finishedAt)}</p>}
      <CountList counts={counts} done={list.state !== 'checked'} />
      {list.state === 'checked' && <FirstPeople first={first} />}
      {list.state === 'checked' && <BringIn list={list} counts={counts} />}
      {duplicates.length > 0 && <Duplicates duplicates={duplicates} total={counts.duplicates} answers={answers} problems={problems} />}
      {counts.bad > 0 && (
        <section>
          <h2 class="nhsuk-heading-m">{countInWords(counts.bad, 'row cannot be used', 'rows cannot be used')}</h2>
          <p>The number is the row of the file, with the headings in row 1.</p>
          <ul class="nhsuk-list">
            {bad.map(({ row, reason }) => (
              <li>
                Row {row}: {reason}
              </li>
            ))}
          </ul>
          <Pages page={page} onPage={onPage} total={counts.bad} at={at} />
        </section>
      )}
      {list.state === 'checked' && <GiveUp />}
    </>
  )
}

function CountList({ counts, done }: { counts: Counts; done: boolean }) {
  const known: readonly [string, number][] = [
    ['Rows', counts.rows],
    [done ? 'Added' : 'New', done ? counts.added : counts.new],
    ['Here already from an earlier list', counts.alreadyThere],
    ['May be here already: you decide', counts.duplicates],
    ['Joined with somebody who was here', counts.merged],
    ['Cannot be used', counts.bad],
    ['Left out', counts.leftOut],
  ]
  const rows = known.filter(([name, count]) => count > 0 || name === 'Rows' || name === 'New' || name === 'Added')
  return <SummaryList rows={rows.map(([name, count]) => ({ name, value: count.toLocaleString('en-GB') }))} />
}

const FirstPeople = ({ first }: { first: readonly { row: number; given: StagedPerson }[] }) =>
  first.length === 0 ? null : (
    <Table
      caption={first.length === 1 ? 'The first person as they will be' : `The first ${first.length} people as they will be`}
      columns={['Row', 'Name', 'Email', 'Phone', 'Interests', 'Areas', 'Agreed']}
      rows={first.map(({ row, given }) => [
        String(row),
        given.name,
        given.email,
        given.phone,
        given.agreed ? given.interests.join('; ') : '',
        given.agreed ? given.areas.join('; ') : '',
        given.agreed ? 'Yes' : 'No',
      ])}
      responsive
    />
  )

const BringIn = ({ list, counts }: { list: Import; counts: Counts }) => (
  <>
    <Form>
      <Hidden name="step" value="bring-in" />
      <Button>{counts.new > 0 ? `Add ${countInWords(counts.new, 'person', 'people')}` : 'Finish'}</Button>
    </Form>
    <p>
      <a href={href('/people/import/:list', { list: list.id }, { columns: 'choose' })}>Choose other columns</a>
    </p>
  </>
)

const GiveUp = () => (
  <Form>
    <Hidden name="step" value="give-up" />
    <Button variant="secondary">Do not bring this list in</Button>
  </Form>
)

import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Tag, type TagColour } from '#ui/nhs/tag.tsx'
import { listForm } from '../import.form.ts'
import type { importsSoFar } from '../import.queries.ts'

type Row = Awaited<ReturnType<typeof importsSoFar>>[number]

const states: Record<Row['state'], { says: string; colour: TagColour }> = {
  uploaded: { says: 'Columns to choose', colour: 'yellow' },
  checked: { says: 'Ready to bring in', colour: 'yellow' },
  done: { says: 'Brought in', colour: 'green' },
  'given-up': { says: 'Not brought in', colour: 'grey' },
}

export const importTitle = 'Bring in contributors'

export function Imports({ imports, problems }: { imports: readonly Row[]; problems?: Problems }) {
  return (
    <>
      <Form problems={problems} title={importTitle} encType="multipart/form-data">
        <p>Bring in people from a spreadsheet with one person in each row. Nobody is added until you have seen how it will look.</p>
        <p>Take out columns that you do not need first, above all anything about health. Only the columns that you choose are kept.</p>
        <Ask form={listForm} name="file" answers={new URLSearchParams()} problems={problems} />
        <Button>Upload</Button>
      </Form>
      {imports.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Spreadsheets so far</h2>
          <ul class="nhsuk-list">
            {imports.map((one) => (
              <li>
                <a href={href('/people/import/:list', { list: one.id })}>{one.fileName}</a>, {momentInWords(one.startedAt)}{' '}
                <Tag colour={states[one.state].colour}>{states[one.state].says}</Tag>
                {one.state === 'done' && <> {countInWords(one.added, 'person', 'people')} added</>}
                {one.toDecide > 0 && <>, {countInWords(one.toDecide, 'row', 'rows')} to decide about</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Tag, type TagColour } from '#ui/nhs/tag.tsx'
import type { ImportState } from '../import-progress.ts'
import type { Import } from '../imports.queries.ts'
import type { uploadForm } from './imports.page.tsx'

type Props = { form: typeof uploadForm; project: { slug: string; title: string }; imports: readonly Import[]; problems?: Problems }

const stateInWords: Record<ImportState, { says: string; colour: TagColour }> = {
  uploaded: { says: 'Columns to choose', colour: 'yellow' },
  checking: { says: 'Being checked', colour: 'blue' },
  checked: { says: 'Ready to bring in', colour: 'yellow' },
  moving: { says: 'Being brought in', colour: 'blue' },
  done: { says: 'Brought in', colour: 'green' },
  refused: { says: 'Not brought in', colour: 'red' },
  failed: { says: 'Could not be read', colour: 'red' },
}

export function Imports({ form, project, imports, problems }: Props) {
  return (
    <>
      <Form problems={problems} title="Bring in comments" caption={project.title} encType="multipart/form-data">
        <p>
          Bring in what people said elsewhere, from a spreadsheet with one comment in each row. Nothing is saved to the project until you have seen
          how it will look.
        </p>
        <p>Take out columns with names or contact details first. They are not needed, and only the columns that you choose are brought in.</p>
        <Ask form={form} name="file" answers={new URLSearchParams()} problems={problems} />
        <Button>Upload</Button>
      </Form>
      {imports.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Spreadsheets so far</h2>
          <ul class="nhsuk-list">
            {imports.map((one) => (
              <li>
                <a href={href('/projects/:project/imports/:import', { project: project.slug, import: one.id })}>{one.fileName}</a>,{' '}
                {momentInWords(one.startedAt)} <Tag colour={stateInWords[one.state].colour}>{stateInWords[one.state].says}</Tag>
                {one.state === 'done' && <> {countInWords(one.imported, 'comment', 'comments')}</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

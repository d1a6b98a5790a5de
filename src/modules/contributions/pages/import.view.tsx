import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { ImportCounts } from '../import-progress.ts'
import type { Import } from '../imports.queries.ts'
import { type BadRow, BadRows } from './bad-rows.view.tsx'

type Project = { slug: string; title: string }

/** What is being done with the file. */
export function atWorkTitle({ state }: Pick<Import, 'state'>): string {
  if (state === 'moving') return 'We are bringing the comments in'
  return state === 'checking' ? 'We are checking the file' : 'We are reading the file'
}

/** While a job is at work. With scripts the page comes back by itself every few seconds; without, by its link. */
export function ImportAtWork({ project, seen }: { project: Project; seen: Import }) {
  const { state, imported, rowsRead } = seen
  return (
    <>
      <Title caption={project.title}>{atWorkTitle(seen)}</Title>
      <p role="status">
        {state === 'moving' && `${countInWords(imported, 'comment is', 'comments are')} in so far.`}
        {state === 'checking' && `${countInWords(rowsRead, 'row is', 'rows are')} read so far.`}
        {state === 'uploaded' && 'This takes a few seconds.'}
      </p>
      <p>
        <a href={href('/projects/:project/imports/:import', { project: project.slug, import: seen.id })}>See how far it is now</a>. You can leave this
        page and come back; the work goes on.
      </p>
      <Form>
        <Hidden name="step" value="again" />
        <p>If nothing has moved for several minutes, you can start it again. Nothing comes in twice.</p>
        <Button variant="secondary">Start again</Button>
      </Form>
    </>
  )
}

type EndedProps = { project: Project; seen: Import; bad: readonly BadRow[]; from: number; onPage: number }

export function Ended({ project, seen, bad, from, onPage }: EndedProps) {
  const done = seen.state === 'done'
  return (
    <>
      <Title caption={project.title}>{done ? 'The comments are in' : 'This file was not brought in'}</Title>
      <p>
        <strong>{seen.fileName}</strong>
        {seen.finishedAt && <>, {momentInWords(seen.finishedAt)}</>}
      </p>
      {seen.failure && <p>{seen.failure}.</p>}
      {(done || seen.state === 'refused') && <Counts counts={seen} done />}
      <BadRows bad={bad} total={seen.bad} from={from} onPage={onPage} of={{ project: project.slug, import: seen.id }} />
      <p>
        <a href={href('/projects/:project/imports', { project: project.slug })}>Bring in another spreadsheet</a>
      </p>
    </>
  )
}

/** What the rows came to, or will come to. The four add up to the rows of the file. */
export function Counts({ counts, done }: { counts: ImportCounts; done: boolean }) {
  const { rows, imported, alreadyThere, leftOut, bad, warnings } = counts
  return (
    <>
      <p>{countInWords(rows, 'row', 'rows')} with something in them:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>
          {countInWords(imported, 'comment', 'comments')} {done ? 'brought in' : 'to bring in'}
        </li>
        {alreadyThere > 0 && <li>{countInWords(alreadyThere, 'comment was', 'comments were')} here already</li>}
        {leftOut > 0 && <li>{countInWords(leftOut, 'row', 'rows')} left out</li>}
        {bad > 0 && <li>{countInWords(bad, 'bad row', 'bad rows')}</li>}
      </ul>
      {warnings > 0 && <p>{countInWords(warnings, 'row has a date', 'rows have a date')} that we cannot read. It is kept as it was written.</p>}
    </>
  )
}

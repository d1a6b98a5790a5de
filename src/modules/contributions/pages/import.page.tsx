import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, type Frame, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { bringIn, checkColumns, startAgain } from '../import.action.ts'
import { keptMapping } from '../import-mapping.ts'
import type { BringInRefusal } from '../import-progress.ts'
import { badRows, firstGoodRows } from '../import-rows.queries.ts'
import { type Import, importOfProject } from '../imports.queries.ts'
import { Columns, columnsAnswers, readColumns } from './columns.view.tsx'
import { DryRun } from './dry-run.view.tsx'
import { atWorkTitle, Ended, ImportAtWork } from './import.view.tsx'

const badOnPage = 100
const refreshSeconds = 3
const path = '/projects/:project/imports/:import'

type Seen = { project: { slug: string; title: string }; seen: Import; answers: URLSearchParams }

export default page({
  path,
  allow: 'contributions.import',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const seen = found(await importOfProject(db, project.id, params.import), 'spreadsheet')
    return show(db, { project, seen, answers })
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const seen = found(await importOfProject(work.db, project.id, params.import), 'spreadsheet')
    const here = href(path, { project: project.slug, import: seen.id })
    const asked = { project, seen, answers }
    switch (answers.get('step')) {
      case 'columns': {
        const read = readColumns(seen.headings, answers)
        if ('problems' in read) return again('Choose the columns', <Columns {...asked} problems={read.problems} />)
        await checkColumns(work, seen, read.value)
        return goTo(here)
      }
      case 'bring-in': {
        const begun = await bringIn(work, { id: project.id, closed: project.closedAt !== null }, seen, answers.get('skipBad') === 'yes')
        if (begun.ok || begun.because === 'not-checked') return goTo(here)
        return again('Check before you bring it in', await dryRun(work.db, asked, explain(begun.because)), { width: 'full' })
      }
      default:
        await startAgain(work, seen)
        return goTo(here)
    }
  },
})

async function show(db: Reader, asked: Seen) {
  const { seen, answers } = asked
  const mapping = keptMapping(seen.mapping)
  const atWork: Frame = { refreshSeconds }
  const columns = () => view('Choose the columns', <Columns {...asked} answers={columnsAnswers(seen.headings, mapping)} />)
  switch (seen.state) {
    case 'uploaded':
      return seen.headings.length > 0 ? columns() : view(atWorkTitle(seen), <ImportAtWork {...asked} />, atWork)
    case 'failed':
      return seen.finishedAt === null ? columns() : view('This file was not brought in', <Ended {...asked} bad={[]} from={0} onPage={badOnPage} />)
    case 'checking':
    case 'moving':
      return view(atWorkTitle(seen), <ImportAtWork {...asked} />, atWork)
    case 'checked':
      return answers.has('columns') ? columns() : view('Check before you bring it in', await dryRun(db, asked), { width: 'full' })
    case 'done':
    case 'refused': {
      const { bad, from } = await badOf(db, asked)
      return view(
        seen.state === 'done' ? 'The comments are in' : 'This file was not brought in',
        <Ended {...asked} bad={bad} from={from} onPage={badOnPage} />,
      )
    }
    default:
      return never(seen.state)
  }
}

async function badOf(db: Reader, { seen, answers }: Seen) {
  const from = Math.min(Math.max(0, Math.trunc(Number(answers.get('from')) || 0)), 200_000)
  return { bad: await badRows(db, seen.id, { limit: badOnPage, offset: from }), from }
}

async function dryRun(db: Reader, asked: Seen, problems?: Problems) {
  const { bad, from } = await badOf(db, asked)
  const first = await firstGoodRows(db, asked.seen.id, 10)
  return (
    <DryRun
      {...asked}
      first={first}
      bad={bad}
      from={from}
      onPage={badOnPage}
      skipBad={keptMapping(asked.seen.mapping)?.skipBad ?? false}
      problems={problems}
    />
  )
}

function explain(because: Exclude<BringInRefusal, 'not-checked'>): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed, so nothing can be added to it. Reopen it first' }
    case 'bad-rows':
      return { skipBad: 'Some rows are bad. Mend the file and upload it again, or tick the box to leave them out' }
    default:
      return never(because)
  }
}

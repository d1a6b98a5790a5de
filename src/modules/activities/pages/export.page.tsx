import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { file, page } from '#platform/http/page.ts'
import { type Cell, writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { isText } from '../question.ts'
import { allVersionsOf } from '../questions.queries.ts'
import { answeredByVersion, closedAnswersAfter } from '../responses.queries.ts'
import { surveyFor } from '../surveys.queries.ts'
import type { Asked } from '../taking-part.ts'

const inOneRead = 2000
const mostRows = 100_000
const routes = { web: 'Web', paper: 'Paper', phone: 'Phone or face to face' }

/** Closed answers as CSV: one row a response, one column for each version that somebody answered. Free text has its own place. */
export default page({
  path: '/projects/:project/surveys/:survey/export',
  allow: 'activities.see',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const answered = await answeredByVersion(db, survey.id)
    const columns = (await allVersionsOf(db, survey.id)).filter((asked) => !isText(asked.kind) && answered.has(asked.versionId))
    const heads = ['Response', 'Route', 'Received on', ...columns.map(headOf)]
    return file(`${survey.slug}.csv`, 'text/csv; charset=utf-8', writeCsv([heads, ...(await rowsOf(db, survey.id, columns))]))
  },
})

const headOf = ({ wording, version }: Asked): string => (version > 1 ? `${wording} (version ${version})` : wording)

async function rowsOf(db: Reader, surveyId: string, columns: readonly Asked[]): Promise<Cell[][]> {
  const rows: Cell[][] = []
  for (let after: string | undefined; rows.length < mostRows; ) {
    const read = await closedAnswersAfter(db, surveyId, after, inOneRead)
    for (const { route, day, answers } of read)
      rows.push([rows.length + 1, routes[route], day, ...columns.map((asked) => cellOf(asked, answers[asked.versionId]))])
    after = read.at(-1)?.id
    if (read.length < inOneRead) break
  }
  return rows
}

/** Numbers stay numbers, so that a spreadsheet can count with them. */
const cellOf = ({ kind }: Asked, text: string | undefined): Cell =>
  text !== undefined && (kind === 'scale' || kind === 'number') ? Number(text) : text

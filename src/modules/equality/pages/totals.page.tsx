import { published } from '#lib/disclosure-control/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { page, view } from '#platform/http/page.ts'
import { projectTotals, totals } from '../addresses.ts'
import { publishedTotals, tookPart } from '../totals.queries.ts'
import { totalsOf } from '../totals.ts'
import { Totals } from './totals.view.tsx'

const title = 'Who we hear from'

/** Totals of the whole organisation. Nothing to filter by: see the README of disclosure-control. */
export const totalsPage = page({
  path: totals,
  allow: 'equality.totals',
  reads: 'equality.totals',
  role: 'heard_monitoring',
  // The role of this page sees no receipts and no projects: what it shows of them is read before.
  reach: ({ reading }) => reading((db) => tookPart(db)),

  async get({ db, reached }) {
    return view(title, <Totals title={title} tookPart={about(reached)} {...(await read(db))} />)
  },
})

/** Totals of one project, where enough of its people answered. */
export const projectTotalsPage = page({
  path: projectTotals,
  allow: 'equality.totals',
  reads: 'equality.totals',
  role: 'heard_monitoring',
  reach: ({ reading, params }) =>
    reading(async (db) => {
      const project = await projectFor(db, params.project)
      return { id: project.id, title: project.title, tookPart: await tookPart(db, project.id) }
    }),

  async get({ db, reached }) {
    const shown = await read(db, reached.id)
    return view(title, <Totals title={title} project={reached.title} tookPart={about(reached.tookPart)} {...shown} />)
  },
})

async function read(db: Reader, projectId?: string) {
  const groups = await publishedTotals(db, projectId)
  return {
    people: groups.reduce((sum, { people }) => sum + people, 0),
    months: groups.map(({ month }) => month),
    questions: totalsOf(groups.map(({ questions }) => questions)),
  }
}

/** How many took part, in words and no more exact than the other numbers of the page. */
function about(people: number): string {
  const cell = published(people)
  if (cell.kind === 'zero') return 'Nobody'
  return cell.kind === 'hidden' ? 'Fewer than 8 people' : `About ${cell.value.toLocaleString('en-GB')} people`
}

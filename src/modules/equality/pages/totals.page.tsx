import { dayOf } from '#lib/dates.ts'
import { published } from '#lib/disclosure-control/index.ts'
import { servedPopulation } from '#modules/organisations/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { page, view } from '#platform/http/page.ts'
import { projectTotals, totals } from '../addresses.ts'
import { comparisonsOf } from '../comparison.ts'
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
  // The role of this page sees no receipts, projects or areas: what it shows of them is read before.
  reach: ({ reading, now }) => reading(async (db) => ({ tookPart: await tookPart(db), area: await servedPopulation(db, dayOf(now)) })),

  async get({ db, reached: { area, tookPart } }) {
    return view(title, <Totals title={title} tookPart={about(tookPart)} {...(await read(db, area))} />)
  },
})

/** Totals of one project, where enough of its people answered. */
export const projectTotalsPage = page({
  path: projectTotals,
  allow: 'equality.totals',
  reads: 'equality.totals',
  role: 'heard_monitoring',
  reach: ({ reading, params, now }) =>
    reading(async (db) => {
      const project = await projectFor(db, params.project)
      return { id: project.id, title: project.title, tookPart: await tookPart(db, project.id), area: await servedPopulation(db, dayOf(now)) }
    }),

  async get({ db, reached }) {
    const shown = await read(db, reached.area, reached.id)
    return view(title, <Totals title={title} project={reached.title} tookPart={about(reached.tookPart)} {...shown} />)
  },
})

type Area = Awaited<ReturnType<typeof servedPopulation>>

async function read(db: Reader, area: Area, projectId?: string) {
  const groups = await publishedTotals(db, projectId)
  const questions = totalsOf(groups.map((group) => group.questions))
  return {
    people: groups.reduce((sum, { people }) => sum + people, 0),
    months: groups.map(({ month }) => month),
    questions,
    beside: { area: area?.name, comparisons: comparisonsOf(questions, area?.populations ?? []) },
  }
}

/** How many took part, in words and no more exact than the other numbers of the page. */
function about(people: number): string {
  const cell = published(people)
  if (cell.kind === 'zero') return 'Nobody'
  return cell.kind === 'hidden' ? 'Fewer than 8 people' : `About ${cell.value.toLocaleString('en-GB')} people`
}

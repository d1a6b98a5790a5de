import { published } from '#lib/disclosure-control/index.ts'
import { mayKeep } from '#modules/partners/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { page, view } from '#platform/http/page.ts'
import { projectTotals, totals } from '../addresses.ts'
import { tablesOfSessions } from '../sessions.queries.ts'
import { shownTotals } from '../shown-totals.queries.ts'
import { surroundings } from '../surroundings.queries.ts'
import { tookPart } from '../totals.queries.ts'
import { Totals } from './totals.view.tsx'

const title = 'Who we hear from'

/** Totals of the whole organisation. Nothing to filter by: see the README of disclosure-control. */
export const totalsPage = page({
  path: totals,
  allow: 'equality.totals',
  reads: 'equality.totals',
  role: 'heard_monitoring',
  // The role of this page sees no receipts, projects or areas: what it shows of them is read before.
  reach: ({ reading }) => reading(async (db) => ({ tookPart: await tookPart(db), ...(await surroundings(db)) })),

  async get({ db, person, reached: { periods, tookPart, reachedBy, sessions } }) {
    const partners = { reachedBy, sessions, tables: await tablesOfSessions(db), mayAsk: mayKeep(person) }
    return view(title, <Totals title={title} tookPart={about(tookPart)} partners={partners} {...(await shownTotals(db, periods))} />)
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
      return { id: project.id, title: project.title, tookPart: await tookPart(db, project.id), ...(await surroundings(db, project.id)) }
    }),

  async get({ db, person, reached }) {
    const { id, reachedBy, sessions } = reached
    const shown = await shownTotals(db, reached.periods, id)
    const partners = { projectId: id, reachedBy, sessions, tables: await tablesOfSessions(db, id), mayAsk: mayKeep(person) }
    return view(title, <Totals title={title} project={reached.title} tookPart={about(reached.tookPart)} partners={partners} {...shown} />)
  },
})

/** How many took part, in words and no more exact than the other numbers of the page. */
function about(people: number): string {
  const cell = published(people)
  if (cell.kind === 'zero') return 'Nobody'
  return cell.kind === 'hidden' ? 'Fewer than 8 people' : `About ${cell.value.toLocaleString('en-GB')} people`
}

import { href, page, view } from '#platform/http/page.ts'
import { offerPath } from '../../offer/paths.ts'
import { isAtHand, yearBefore } from '../draw.action.ts'
import { drawsOf } from '../draws.queries.ts'
import { selectionPath } from '../paths.ts'
import { involvedSince, selectionOf } from '../pool.queries.ts'
import { mayRun } from '../run.ts'
import { seenOf } from '../seen.queries.ts'
import { SelectionOfStaff, selectionTitle } from './selection.view.tsx'

/** Choosing people: numbers and counts only, and what comes next. */
export const selectionPage = page({
  path: selectionPath,
  allow: 'opportunities.select',

  async get({ db, params, now }) {
    const seen = await seenOf(db, params, now)
    const selection = await selectionOf(db, seen.id)
    const draws = await drawsOf(db, seen.id)
    const pool = selection.people.filter(({ kind }) => kind === 'eligible')
    const times = await involvedSince(db, pool, yearBefore(now))
    const next = mayRun(seen.state, selection.tally, isAtHand(draws[0]))
    const names = { project: params.project, opportunity: params.opportunity }
    return view(selectionTitle, <SelectionOfStaff {...{ names, caption: seen.title, selection, draws, times, next }} />, {
      back: { href: href(offerPath, names), text: 'Back to the opportunity' },
    })
  },
})

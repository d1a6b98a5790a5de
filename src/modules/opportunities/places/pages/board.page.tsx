import { addMonths, dayOf, startOfDay } from '#lib/dates.ts'
import { href, page, view } from '#platform/http/page.ts'
import { offerPath } from '../../offer/paths.ts'
import { timesInvolved } from '../involved.queries.ts'
import { lineOf } from '../line.action.ts'
import { publishedIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { tellingsOf, waitingFor } from '../tellings.queries.ts'
import { flagsOf } from '../who.queries.ts'
import { Board, boardTitle } from './board.view.tsx'

/** Who has a place, who was offered one, who comes in next, and what to do now. */
export const boardPage = page({
  path: placePaths.board,
  allow: 'opportunities.places',

  async get({ db, params, person, now }) {
    const { project, offer } = await publishedIn(db, params)
    const today = dayOf(now)
    const line = await lineOf(db, offer.id)
    const ids = line.standings.map(({ applicationId }) => applicationId)
    const mayTell = person.may('opportunities.tell', project.id)
    const shown = {
      ...line,
      offer,
      names: params,
      today,
      mayTell,
      times: await timesInvolved(db, ids, startOfDay(addMonths(today, -12))),
      flags: mayTell ? await flagsOf(db, ids, { id: person.id, today }) : new Map(),
      // The newest comes last, so it is the one that stays.
      told: new Map((await tellingsOf(db, offer.id)).map((one) => [one.applicationId, one])),
      waiting: await waitingFor(db, offer.id, now),
    }
    return view(boardTitle, <Board {...shown} />, { back: { href: href(offerPath, params), text: 'Back to the opportunity' } })
  },
})

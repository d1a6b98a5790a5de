import { waysInPage } from '#modules/partners/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { stateOf } from '../offer/offer.ts'
import { offerFor } from '../offer/offers.queries.ts'
import { offerPath, publicOfferPath } from '../offer/paths.ts'
import { leafletPath, posterPath, waysInPath } from '../poster/paths.ts'
import { reachedBy } from './reached.action.ts'
import { WhoCame } from './reached.view.tsx'

/** Links and printed codes of an opportunity, with what can be printed for each, and whom each has reached. */
export const offerWaysInPage = waysInPage(waysInPath, 'opportunities.keep', async ({ db, now, params: { project = '', opportunity = '' } }) => {
  const { id, closedAt } = await projectFor(db, project)
  const offer = await offerFor(db, id, opportunity)
  const open = stateOf({ ...offer, projectClosedAt: closedAt }, now) === 'open'
  const names = { project, opportunity }
  return {
    caption: offer.title,
    destination: { leadsTo: 'opportunity', thing: offer.id, path: href(publicOfferPath, { opportunity }), published: offer.publishedAt !== null },
    did: 'applied',
    frame: { back: { href: href(offerPath, names), text: 'Back to the opportunity' } },
    printed: (way) =>
      open
        ? [
            { href: href(posterPath, names, { way }), text: 'a poster' },
            { href: href(leafletPath, names, { way }), text: 'a leaflet' },
          ]
        : [],
    also: offer.publishedAt ? <WhoCame reached={await reachedBy(db, offer.id)} whole /> : undefined,
  }
})

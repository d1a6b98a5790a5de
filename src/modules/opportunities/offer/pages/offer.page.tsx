import { glossaryOf } from '#modules/organisations/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { countedApplications } from '../../apply/listed.queries.ts'
import { datesOffered, selectionQuestionsOf } from '../../apply/questions.queries.ts'
import { reachedBy } from '../../ways-in/reached.action.ts'
import { missingBeforePublishing, stateOf } from '../offer.ts'
import { offerFor } from '../offers.queries.ts'
import { offerPath, offersPath } from '../paths.ts'
import { OfferOfStaff } from './offer.view.tsx'

/** One opportunity as staff see it: where it stands, what is missing, and all that it says. */
export const offerPage = page({
  path: offerPath,
  allow: 'opportunities.keep',

  async get({ db, params, now, organisation, person }) {
    const project = await projectFor(db, params.project)
    const offer = await offerFor(db, project.id, params.opportunity)
    const seen = {
      state: stateOf({ ...offer, projectClosedAt: project.closedAt }, now),
      missing: missingBeforePublishing(offer, project, now),
      terms: await glossaryOf(db),
      reached: offer.publishedAt ? await reachedBy(db, offer.id) : [],
      dates: await datesOffered(db, offer.id),
      questions: await selectionQuestionsOf(db, offer.id),
      counted: await countedApplications(db, offer.id),
      seesApplications: person.may('opportunities.applications', project.id),
      shareAt: `${organisation.baseUrl}${href('/opportunities/:opportunity', { opportunity: offer.id })}`,
    }
    return view(offer.title, <OfferOfStaff project={project} offer={offer} {...seen} />, {
      back: { href: href(offersPath, { project: params.project }), text: 'Back to the opportunities' },
    })
  },
})

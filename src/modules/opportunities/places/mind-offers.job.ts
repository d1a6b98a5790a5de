import { dayOf } from '#lib/dates.ts'
import { job } from '#platform/jobs/job.ts'
import { standingOf } from '../apply/steps.queries.ts'
import { publicOffer } from '../offer/offers.queries.ts'
import { mindOffer } from './line.ts'
import { takeSteps } from './places.action.ts'
import { sharedBy, tellThem } from './tell.action.tsx'
import { openOffersToAnswer, toRemind, toTellOf } from './tellings.queries.ts'

/** Reminds people two days before the last day of their offer, lets an offer lapse once that day is over, and says so. Safe to run twice. */
export const mindOffers = job({
  name: 'opportunities.mind-offers',
  every: 'hour',
  async run({ db, organisation, now }) {
    const today = dayOf(now)
    const due = (await openOffersToAnswer(db)).map((one) => ({ ...one, mind: mindOffer(one.answerBy, today) }))
    for (const [opportunityId, own] of Map.groupBy(due, (one) => one.opportunityId)) {
      const lapsed = own.filter(({ mind }) => mind === 'lapsed').map(({ applicationId }) => applicationId)
      const remind = own.filter(({ mind, reminderId }) => mind === 'remind' && reminderId === null).map(({ applicationId }) => applicationId)
      if (lapsed.length + remind.length === 0) continue
      const shared = await sharedBy(db, { offer: await publicOffer(db, opportunityId), now, baseUrl: organisation.baseUrl })
      const work = { db, organisation, now, by: null }
      await tellThem(work, shared, await toRemind(db, opportunityId, remind), 'reminder')
      for (const id of lapsed) {
        const standing = await standingOf(db, id)
        if (standing) await takeSteps({ db, now, person: null }, [standing], () => ({ kind: 'lapsed' }))
      }
      await tellThem(work, shared, await toTellOf(db, opportunityId, lapsed))
    }
  },
})

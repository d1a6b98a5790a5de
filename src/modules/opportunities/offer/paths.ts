import type { Part } from './offer.ts'

/** Where staff write opportunities, and where the public reads them. */
export const offersPath = '/projects/:project/opportunities'
export const offerPath = '/projects/:project/opportunities/:opportunity'
export const partPath = (part: Part) => `/projects/:project/opportunities/:opportunity/${part}` as const
export const publicOffersPath = '/opportunities'
export const publicOfferPath = '/opportunities/:opportunity'

export { type ApplicationOfReceipt, applicationOfReceipt, applicationsOfPerson } from './apply/listed.queries.ts'
export { standingInWords } from './apply/standings.ts'
export { openOffers } from './offer/offers.queries.ts'
export { OfferList } from './offer/pages/public-offers.view.tsx'

export { openOffers } from './offer/offers.queries.ts'
export { OfferList } from './offer/pages/public-offers.view.tsx'

import { workRecord } from '#platform/module.ts'
import { endingPages } from './pages/ending.page.tsx'
import { offerPage } from './pages/offer.page.tsx'
import { newOfferPage, offersPage } from './pages/offers.page.tsx'
import { partPages } from './pages/part.page.tsx'
import { closingCalendarPage, publicOfferPage } from './pages/public-offer.page.tsx'
import { publicOffersPage } from './pages/public-offers.page.tsx'
import { publicationPage } from './pages/publication.page.tsx'

/** The part of the module for what people are offered: written by staff, published whole, read by everyone. */
export const offerPages = [
  offersPage,
  newOfferPage,
  offerPage,
  ...partPages,
  publicationPage,
  ...endingPages,
  publicOffersPage,
  publicOfferPage,
  closingCalendarPage,
]

export const offerPermissions = {
  'opportunities.keep': { says: 'Write opportunities of a project, publish them, close and withdraw them', roles: ['lead', 'co-lead'] },
} as const

export const offerKept = [
  {
    table: 'opportunities.opportunity',
    what: 'the name and contact details of the person whom people can talk to about an opportunity, and who wrote it',
    why: 'so that anyone can ask a person',
    period: 'as long as the project',
    erased: 'the organisation takes their place',
    recordClass: 'projects',
  },
  ...['publication', 'early_closing', 'withdrawal', 'date_offered', 'selection_question', 'selection_value'].map((table) =>
    workRecord(`opportunities.${table}`),
  ),
]

import { workRecord } from '#platform/module.ts'
import { mindOffers } from './mind-offers.job.ts'
import { answersPage } from './pages/answers.page.tsx'
import { arrangementsPage, arrangePage } from './pages/arrangements.page.tsx'
import { boardPage } from './pages/board.page.tsx'
import { byHandPage } from './pages/by-hand.page.tsx'
import { capacityPage } from './pages/capacity.page.tsx'
import { settlePage, standDownPage } from './pages/ending.page.tsx'
import { kindWordsPages } from './pages/kind-words.page.tsx'
import { lettersPage, lettersPdfPage } from './pages/letters.page.tsx'
import { offerPlacesPage } from './pages/offers.page.tsx'
import { ownCalendarPage, ownLeavingPages, ownPage } from './pages/own.page.tsx'
import { replyPage } from './pages/reply.page.tsx'
import { screeningPage, screenOnePage } from './pages/screening.page.tsx'
import { tellingPage } from './pages/telling.page.tsx'

/** The part of the module from the pool to the room: who can take part, who is offered a place, and an answer for everybody. */
export const placesPages = [
  screeningPage,
  screenOnePage,
  boardPage,
  capacityPage,
  byHandPage,
  offerPlacesPage,
  replyPage,
  standDownPage,
  settlePage,
  answersPage,
  lettersPage,
  lettersPdfPage,
  tellingPage,
  arrangementsPage,
  arrangePage,
  ...kindWordsPages,
  ownPage,
  ...ownLeavingPages,
  ownCalendarPage,
]

export const placesJobs = [mindOffers]

export const placesPermissions = {
  'opportunities.places': { says: 'Say who can take part, choose by hand, and offer places', roles: ['lead', 'co-lead'] },
  'opportunities.tell': { says: 'See how to reach those who applied, tell them, and arrange what they need', roles: ['lead'] },
  'opportunities.word': { says: 'Write the kind words that go with an answer to an application', roles: ['lead', 'administrator'] },
} as const

const period = 'with the project'

export const placesKept = [
  workRecord('opportunities.capacity'),
  workRecord('opportunities.kind_words'),
  {
    table: 'opportunities.telling',
    what: 'that you were told what became of your application: how, when and by whom',
    why: 'so that nobody is left without an answer',
    period,
    erased: 'it stays without words. That somebody was told is still counted',
    recordClass: 'projects',
  },
  {
    table: 'opportunities.telling_try',
    what: 'that we tried to reach you and did not, and why',
    why: 'so that we try another way',
    period,
    erased: 'its words are blanked',
    recordClass: 'projects',
  },
  {
    table: 'opportunities.arranged',
    what: 'what was arranged so that you can take part',
    why: 'so that what you need is there when you come',
    period,
    erased: 'deleted',
    recordClass: 'projects',
  },
]

import { workRecord } from '#platform/module.ts'
import { findLottery } from './find-lottery.job.ts'
import { confirmationPage } from './pages/confirmation.page.tsx'
import { drawPage } from './pages/draw.page.tsx'
import { lotteryPage } from './pages/lottery.page.tsx'
import { placesPage } from './pages/places.page.tsx'
import { publicSelectionPage } from './pages/public-selection.page.tsx'
import { publicationPage, setAsidePage } from './pages/record.page.tsx'
import { replacementPage } from './pages/replacement.page.tsx'
import { selectionPage } from './pages/selection.page.tsx'
import { checkPage, targetsPage } from './pages/targets.page.tsx'

/** The part of the module for the fair choice among those who applied. */
export const selectionPages = [
  ...[selectionPage, placesPage, targetsPage, checkPage, lotteryPage, drawPage, confirmationPage],
  ...[publicationPage, setAsidePage, replacementPage, publicSelectionPage],
]

export const selectionJobs = [findLottery]

export const selectionPermissions = {
  'opportunities.select': { says: 'Set targets, run the lottery among those who applied, and see who is chosen', roles: ['lead', 'co-lead'] },
} as const

export const selectionKept = [
  ...['selection_plan', 'target', 'draw'].map((table) => workRecord(`opportunities.${table}`)),
  {
    table: 'opportunities.draw_entry',
    what: 'that you were in a draw, by number, with what you answered so that the group is a mix, and your chance',
    why: 'so that anybody can check the draw, and whoever leaves is replaced fairly',
    period: 'with the project',
    erased: 'your answers are deleted. The number and its chance stay',
    recordClass: 'projects',
  },
]

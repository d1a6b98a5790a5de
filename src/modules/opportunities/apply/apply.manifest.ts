import { applicationPage, givenReceiptPage } from './pages/application.page.tsx'
import { applicationsPage } from './pages/applications.page.tsx'
import { askingPages } from './pages/asking-pages.page.tsx'
import { applyCheckPage } from './pages/check.page.tsx'
import { datesPage } from './pages/dates.page.tsx'
import { newApplicationPage } from './pages/entry.page.tsx'
import { newMixQuestionPage, questionsPage } from './pages/questions.page.tsx'
import { applyLeavingPage, applyReturnPage, applySavedPage } from './pages/saved.page.tsx'
import { applyStartPage } from './pages/start.page.tsx'
import { applyThankYouPage } from './pages/thank-you.page.tsx'

export const applyPages = [
  ...[datesPage, questionsPage, newMixQuestionPage],
  ...[applyStartPage, ...askingPages, applyCheckPage, applyThankYouPage, applySavedPage, applyReturnPage, applyLeavingPage],
  ...[applicationsPage, newApplicationPage, applicationPage, givenReceiptPage],
]

export const applyPermissions = {
  'opportunities.applications': {
    says: 'Read who applied for an opportunity and why, and type in applications from paper and phone',
    roles: ['lead', 'co-lead'],
  },
} as const

const why = 'to choose people fairly, to answer you, and to arrange what helps you'
const period = 'with the project'

/** The part of the module for those who apply: what they say, and each step from there to a place. */
export const applyKept = [
  {
    table: 'opportunities.application_draft',
    what: 'an application that you have begun, as far as you have written it',
    why: 'so that you can stop and come back',
    period: 'until you send it, at most 30 days after you last touched it',
    erased: 'one that names you is deleted',
  },
  {
    table: 'opportunities.application',
    what: 'your name, why you would like to take part, and what helps you to',
    why,
    period,
    erased: 'blanked. That somebody applied is still counted',
    recordClass: 'projects',
  },
  { table: 'opportunities.application_date', what: 'which dates suit you', why, period, erased: 'deleted', recordClass: 'projects' },
  {
    table: 'opportunities.selection_answer',
    what: 'what you answered so that the group is a mix',
    why: 'to choose a group that is a mix. It is shown to nobody beside your name',
    period,
    erased: 'deleted',
    recordClass: 'projects',
  },
  {
    table: 'opportunities.step',
    what: 'what became of your application, with the reason',
    why: 'so that everybody who applies gets an answer, and can ask how it came about',
    period,
    erased: 'what names you is taken out of reasons',
    recordClass: 'projects',
  },
]

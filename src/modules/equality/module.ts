import { module, workRecord } from '#platform/module.ts'
import { countAnswersJob } from './count-answers.job.ts'
import { forgetAnswersJob, personal } from './forget-answers.job.ts'
import { myAnswers, receiptAnswers } from './pages/answers.page.tsx'
import core20PlusPage from './pages/core20plus.page.tsx'
import download from './pages/download.page.tsx'
import { myMore, receiptMore } from './pages/more.page.tsx'
import { myObjection, receiptObjection } from './pages/objection.page.tsx'
import { myQuestions, receiptQuestions } from './pages/questions.page.tsx'
import { sessionCountsPage, tallySheetPage } from './pages/session-counts.page.tsx'
import { myStart, receiptStart } from './pages/start.page.tsx'
import { myThanks, receiptThanks } from './pages/thank-you.page.tsx'
import { projectTotalsPage, totalsPage } from './pages/totals.page.tsx'

const mine = [myStart, myQuestions, myMore, myAnswers, myThanks, myObjection, download]
const ofReceipt = [receiptStart, receiptQuestions, receiptMore, receiptAnswers, receiptThanks, receiptObjection]

/** Equality monitoring: totals about everyone, never a value about anyone. */
export default module({
  name: 'equality',
  pages: [...mine, ...ofReceipt, totalsPage, projectTotalsPage, core20PlusPage, sessionCountsPage, tallySheetPage],
  jobs: [countAnswersJob, forgetAnswersJob],
  permissions: {
    'equality.totals': { says: 'See totals of the equality answers, with small numbers hidden', roles: ['lead', 'decision-maker', 'administrator'] },
    'equality.sessions': { says: 'Enter who came to a session of a partner, as numbers by group', roles: ['lead', 'co-lead'] },
  },
  personal,
  kept: [
    {
      table: 'equality.answers',
      what: 'your answers to the equality questions, if you give any, with the month but without your name. Of a postcode only how deprived the area is',
      why: 'to see whom we hear from and treat everyone fairly',
      period: 'until you delete them, or object',
      erased: 'deleted',
    },
    {
      table: 'equality.objection',
      what: 'that you asked us to keep no equality answers of yours, without your name',
      why: 'so that we keep to it',
      period: 'until you take it back',
      erased: 'deleted',
    },
    workRecord('equality.session_totals'),
  ],
})

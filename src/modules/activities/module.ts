import { module } from '#platform/module.ts'
import { forgetDrafts } from './forget-drafts.job.ts'
import about from './pages/about.page.tsx'
import check from './pages/check.page.tsx'
import closing from './pages/closing.page.tsx'
import consent from './pages/consent.page.tsx'
import contact from './pages/contact.page.tsx'
import { editQuestionPage, newQuestionPage } from './pages/edit-question.page.tsx'
import entered from './pages/entered.page.tsx'
import entry from './pages/entry.page.tsx'
import exported from './pages/export.page.tsx'
import leaving from './pages/leaving.page.tsx'
import newSurvey from './pages/new-survey.page.tsx'
import print from './pages/print.page.tsx'
import publication from './pages/publication.page.tsx'
import question from './pages/question.page.tsx'
import rehearsal from './pages/rehearsal.page.tsx'
import removal from './pages/removal.page.tsx'
import results from './pages/results.page.tsx'
import comeBack from './pages/return.page.tsx'
import saved from './pages/saved.page.tsx'
import start from './pages/start.page.tsx'
import survey from './pages/survey.page.tsx'
import surveys from './pages/surveys.page.tsx'
import thankYou from './pages/thank-you.page.tsx'

/** Asking: surveys on every route, and each response exactly once. */
export default module({
  name: 'activities',
  pages: [
    ...[surveys, newSurvey, survey, about, newQuestionPage, editQuestionPage, removal, publication, closing, rehearsal],
    ...[start, question, saved, comeBack, leaving, consent, contact, check, thankYou, print],
    ...[entry, entered, results, exported],
  ],
  jobs: [forgetDrafts],
  permissions: {
    'activities.see': { says: 'See surveys and their results', roles: ['lead', 'co-lead', 'decision-maker'] },
    'activities.edit': { says: 'Make, try, publish and close surveys', roles: ['lead', 'co-lead'] },
    'activities.enter': { says: 'Type in answers from paper and phone', roles: ['lead', 'co-lead'] },
  },
  kept: [
    {
      table: 'activities.draft',
      what: 'answers and contact details of a response that is being written',
      period: 'until it is sent, or 30 days after it was last touched',
    },
    { table: 'activities.response', what: 'route, time, and who typed it in', period: 'as long as the project' },
    { table: 'activities.answered', what: 'ticks, numbers and dates of a response, without a name', period: 'as long as the project' },
  ],
})

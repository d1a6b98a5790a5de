import { module, workRecord } from '#platform/module.ts'
import { forgetDrafts } from './forget-drafts.job.ts'
import { opinionCommand } from './opinion/opinion.command.ts'
import { opinionMapJobs, opinionMapKept, opinionMapPages, opinionMapPermissions } from './opinion-map/opinion-map.manifest.ts'
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
import waysIn from './pages/ways-in.page.tsx'
import { erase, gather } from './personal-data.queries.ts'
import { prioritiesCommand } from './priorities/priorities.command.ts'
import { priorityKept, priorityPages } from './priority-setting/priority-setting.manifest.ts'

/** Asking: surveys and opinion maps on every route, and each response exactly once. */
export default module({
  name: 'activities',
  pages: [
    ...[surveys, newSurvey, survey, about, newQuestionPage, editQuestionPage, removal, publication, closing, rehearsal],
    ...[start, question, saved, comeBack, leaving, consent, contact, check, thankYou, print],
    ...[entry, entered, results, exported, waysIn],
    ...opinionMapPages,
    ...priorityPages,
  ],
  jobs: [forgetDrafts, ...opinionMapJobs],
  commands: [opinionCommand, prioritiesCommand],
  permissions: {
    'activities.see': { says: 'See surveys and their results', roles: ['lead', 'co-lead', 'decision-maker'] },
    'activities.edit': { says: 'Make, try, publish and close surveys', roles: ['lead', 'co-lead'] },
    'activities.enter': { says: 'Type in answers from paper and phone', roles: ['lead', 'co-lead'] },
    ...opinionMapPermissions,
  },
  personal: { gather, erase },
  kept: [
    {
      table: 'activities.draft',
      what: 'answers and contact details that you have typed and not sent yet',
      why: 'so that you can stop and come back',
      period: 'until you send them, or 30 days after you last touched them',
      erased: 'your contact details and what names you are taken out',
    },
    {
      table: 'activities.response',
      what: 'that a survey was answered, by which way and when, and who typed it in for you',
      why: 'to count everyone once',
      period: 'with the project',
      erased: 'it stays, without anything that leads to you',
      recordClass: 'projects',
    },
    {
      table: 'activities.answered',
      what: 'the ticks, numbers and dates of your answers, without a name',
      why: 'to count what people answered',
      period: 'with the project',
      erased: 'you choose: they stay as counts, or they are deleted with your words',
      recordClass: 'projects',
    },
    workRecord('activities.survey'),
    ...opinionMapKept,
    ...priorityKept,
  ],
})

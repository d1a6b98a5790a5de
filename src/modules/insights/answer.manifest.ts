import { messageFailed } from './message-failed.job.ts'
import { noteSent } from './note-sent.job.ts'
import answerPage from './pages/answer.page.tsx'
import answersPage from './pages/answers.page.tsx'
import briefPage from './pages/brief.page.tsx'
import callPage from './pages/call.page.tsx'
import callsPage from './pages/calls.page.tsx'
import checkPage from './pages/check.page.tsx'
import closingPage from './pages/closing.page.tsx'
import decisionsPage from './pages/decisions.page.tsx'
import differencePage from './pages/difference.page.tsx'
import feedbackPage from './pages/feedback.page.tsx'
import { lettersPage, lettersPdfPage } from './pages/letters.page.tsx'
import newDecisionPage from './pages/new-decision.page.tsx'
import promisePage from './pages/promise.page.tsx'
import receiptViewPage from './pages/receipt-view.page.tsx'
import releasePage from './pages/release.page.tsx'
import removalPage from './pages/removal.page.tsx'
import repliesPage from './pages/replies.page.tsx'
import replyPage from './pages/reply.page.tsx'
import resolutionPage from './pages/resolution.page.tsx'
import routePage from './pages/route.page.tsx'
import { cameBackPage, toldPage } from './pages/told.page.tsx'
import workPage from './pages/work.page.tsx'
import { tell } from './tell.job.ts'

/** The half of the module that decides, answers and feeds back. */
export const answerPages = [
  workPage,
  briefPage,
  decisionsPage,
  newDecisionPage,
  answersPage,
  answerPage,
  checkPage,
  removalPage,
  differencePage,
  releasePage,
  feedbackPage,
  lettersPage,
  lettersPdfPage,
  callsPage,
  callPage,
  routePage,
  toldPage,
  cameBackPage,
  repliesPage,
  resolutionPage,
  promisePage,
  closingPage,
  receiptViewPage,
  replyPage,
]

export const answerJobs = [tell, noteSent, messageFailed]

const everyone = ['lead', 'co-lead', 'decision-maker']

export const answerPermissions = {
  'insights.read': { says: 'Read what people said, the themes, the decisions and the answers of a project', roles: everyone },
  'insights.decide': { says: 'Record what was decided, by whom and when', roles: everyone },
  'insights.answer': { says: 'Answer a theme, and say what difference it made', roles: everyone },
  'insights.check': { says: 'Check an answer that somebody else wrote', roles: everyone },
  'insights.release': { says: 'Release the checked answers to everyone who spoke', roles: ['lead', 'co-lead'] },
  'insights.promise': { says: 'Give a new date for the feedback promise, with a reason', roles: ['lead', 'co-lead'] },
  'insights.tell': { says: 'See how to reach people, tell them what came of their words, and reply to them', roles: ['lead'] },
  'insights.close': { says: 'Close a project', roles: ['lead'] },
}

export const answerKept = [
  {
    table: 'insights.other_route',
    what: 'another email address, phone number or postal address of somebody who could not be reached',
    period: 'with the project',
  },
  { table: 'insights.reply', what: 'what somebody wrote back, and how to reach them', period: 'with the project' },
  { table: 'insights.feedback', what: 'who was told, in which way and when', period: 'with the project' },
]

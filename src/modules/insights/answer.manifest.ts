import { workRecord } from '#platform/module.ts'
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
import levelPage from './pages/level.page.tsx'
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
  levelPage,
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
    table: 'insights.feedback',
    what: 'whether you were told what came of your words, in which way and when',
    why: 'so that nobody is left without an answer, and nobody is told twice',
    period: 'with the project',
    erased: 'what staff wrote about it is blanked',
    recordClass: 'projects',
  },
  {
    table: 'insights.attempt',
    what: 'what happened when a message or a call did not reach you',
    why: 'so that we try another way',
    period: 'with the project',
    erased: 'what staff wrote about it is blanked',
  },
  {
    table: 'insights.out_of_reach',
    what: 'that every way to reach you was tried, and why we stopped',
    why: 'so that a project can end only when everyone was told or tried',
    period: 'with the project',
    erased: 'what staff wrote about it is blanked',
  },
  {
    table: 'insights.other_route',
    what: 'another email address, phone number or postal address by which you can be reached',
    why: 'to tell you what came of what you said where the first way did not work',
    period: 'with the project',
    erased: 'deleted',
  },
  {
    table: 'insights.reply',
    what: 'what you wrote back to our answer, how to reach you about it, and what we replied',
    why: 'so that you can say that an answer misses your point',
    period: 'with the project',
    erased: 'how to reach you is blanked. Your words lose your name, or go with the others, as you choose',
    recordClass: 'projects',
  },
  ...['insights.answer', 'insights.answer_check', 'insights.decision', 'insights.release', 'insights.difference'].map(workRecord),
]

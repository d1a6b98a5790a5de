import { workRecord } from '#platform/module.ts'
import { aboutPage } from './pages/about.page.tsx'
import { ballotsPage } from './pages/ballots.page.tsx'
import { checkPage } from './pages/check.page.tsx'
import { constituenciesPage } from './pages/constituencies.page.tsx'
import { enteredPage, entryPage } from './pages/entry.page.tsx'
import { listPage, newPage } from './pages/list.page.tsx'
import { checkingPage, mergingPage } from './pages/merging.page.tsx'
import { optionsPage } from './pages/options.page.tsx'
import { printPage } from './pages/print.page.tsx'
import { pdfPage, resultsPage } from './pages/results.page.tsx'
import { shortlistPage } from './pages/shortlist.page.tsx'
import { staffPage } from './pages/staff.page.tsx'
import { startPage } from './pages/start.page.tsx'
import { stepPages } from './pages/steps.page.tsx'
import { suggestedPage, suggestionPage } from './pages/suggestion.page.tsx'
import { changePage, equalityPage, leavingPage, thanksPage } from './pages/thanks.page.tsx'
import { votePage } from './pages/vote.page.tsx'
import { workshopPage } from './pages/workshop.page.tsx'

/** Priorities set with people: prepared and counted by staff, voted on by anyone, published at every stage. */
export const priorityPages = [
  ...[listPage, newPage, staffPage, aboutPage, constituenciesPage, optionsPage, mergingPage, checkingPage],
  ...[...stepPages, entryPage, enteredPage, shortlistPage, workshopPage, ballotsPage],
  ...[startPage, suggestionPage, suggestedPage, votePage, checkPage, thanksPage, changePage, leavingPage, equalityPage, printPage],
  ...[resultsPage, pdfPage],
]

export const priorityKept = [
  {
    table: 'activities.priority_voter',
    what: 'that somebody voted, in which group, by which way and when, and who typed it in. No name and no contact',
    why: 'to count everyone once',
    period: 'with the project',
    erased: 'it stays, without anything that leads to you',
    recordClass: 'projects',
  },
  {
    table: 'activities.priority_vote',
    what: 'how somebody voted, and in which group. No name, no time, and nothing that leads to who voted',
    why: 'to count the vote, and to let the holder of the code change it',
    period: 'with the project',
    erased: 'it stays, because nobody can tell whose it is',
    recordClass: 'projects',
  },
  {
    table: 'activities.priority_suggestion',
    what: 'which contribution suggested something for a list',
    why: 'so that no suggestion disappears',
    period: 'with the project',
    erased: 'it stays, and what you said goes or stays as you choose',
    recordClass: 'projects',
  },
  ...['setting', 'constituency', 'option', 'merge', 'merge_check', 'stage'].map((table) => workRecord(`activities.priority_${table}`)),
]

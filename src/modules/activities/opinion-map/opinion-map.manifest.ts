import { workRecord } from '#platform/module.ts'
import { aboutMapPage } from './pages/about-map.page.tsx'
import { answersPage, askPage, nextPage } from './pages/ask.page.tsx'
import { endPage } from './pages/end.page.tsx'
import { commentsExportPage, votesExportPage } from './pages/exports.page.ts'
import { mapPage, mapRehearsalPage } from './pages/map.page.tsx'
import { mapsPage, newMapPage } from './pages/maps.page.tsx'
import { decisionPage, moderationPage } from './pages/moderation.page.tsx'
import { addOwnPage, ownPage } from './pages/own.page.tsx'
import { mapClosingPage, mapPublicationPage } from './pages/publishing.page.tsx'
import { publicResultsPage, reportPage, resultsOfMapPage } from './pages/results.page.tsx'
import { sheetPage } from './pages/sheet.page.tsx'
import { sheetEnteredPage, sheetEntryPage } from './pages/sheet-entry.page.tsx'
import { leaveMapPage, startMapPage } from './pages/start.page.tsx'
import { newStatementPage, statementPage } from './pages/statement.page.tsx'
import { takeUpPage } from './pages/take-up.page.tsx'
import { opinionRecompute } from './recompute.job.ts'

/** The part of the module for opinion maps: built and read by staff, answered and added to by everybody, worked out by a job. */
export const opinionMapPages = [
  ...[mapsPage, newMapPage, mapPage, aboutMapPage, newStatementPage, statementPage, mapPublicationPage, mapClosingPage, mapRehearsalPage],
  ...[moderationPage, decisionPage, resultsOfMapPage, takeUpPage, votesExportPage, commentsExportPage, sheetEntryPage, sheetEnteredPage],
  ...[startMapPage, leaveMapPage, nextPage, askPage, answersPage, addOwnPage, ownPage, endPage, sheetPage, publicResultsPage, reportPage],
]

export const opinionMapJobs = [opinionRecompute]

export const opinionMapPermissions = {
  'activities.moderate': { says: 'Read new statements of opinion maps, and decide whether others see them', roles: ['lead', 'co-lead'] },
} as const

const withoutName = { why: 'to see what people share and where they differ', period: 'with the project', recordClass: 'projects' }

export const opinionMapKept = [
  {
    ...withoutName,
    table: 'activities.voter',
    what: 'that somebody answered an opinion map, by which way, and the receipt where they took one',
    erased: 'nothing leads from the answers to you any more',
  },
  {
    ...withoutName,
    table: 'activities.vote',
    what: 'what you answered to each statement, without a name',
    erased: 'you choose: they stay as counts, or they are deleted with your words',
  },
  {
    ...withoutName,
    table: 'activities.opinion_place',
    what: 'where your answers stand among those of others, without a name',
    erased: 'it goes with your answers',
  },
  {
    ...withoutName,
    table: 'activities.statement',
    what: 'that a statement was added, and by which answers. Its words are kept with what you said',
    erased: 'nothing leads from it to you any more',
  },
  ...['opinion_map', 'moderation', 'statement_taken_up', 'opinion_result', 'statement_tally'].map((table) => workRecord(`activities.${table}`)),
]

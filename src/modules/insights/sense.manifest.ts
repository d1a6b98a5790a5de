import { workRecord } from '#platform/module.ts'
import { loopCommand } from './loop.command.ts'
import contributionPage from './pages/contribution.page.tsx'
import mergePage from './pages/merge.page.tsx'
import splitPage from './pages/split.page.tsx'
import themeOnePage from './pages/theme-one.page.tsx'
import themeOptionsPage from './pages/theme-options.page.tsx'
import themesPage from './pages/themes.page.tsx'
import workspacePage from './pages/workspace.page.tsx'
import { themesFromImport } from './themes-from-import.job.ts'

/** The half of the module that makes sense of what people said: sorting into themes, and the loop. */
export const sensePages = [workspacePage, contributionPage, themesPage, themeOnePage, mergePage, splitPage, themeOptionsPage]

export const senseJobs = [themesFromImport]

export const senseCommands = [loopCommand]

export const sensePermissions = {
  'insights.sort': { says: 'Sort what people said into themes, and set aside what needs no answer', roles: ['lead', 'co-lead'] },
}

export const senseKept = [
  {
    table: 'insights.set_aside',
    what: 'that something you said needs no answer, and why',
    why: 'so that you are told about that too',
    period: 'with the project',
    erased: 'it stays, without anything that leads to you',
  },
  {
    table: 'insights.sorting',
    what: 'where each thing that was said is on its way to an answer',
    why: 'so that nothing is forgotten',
    period: 'with the project',
    erased: 'it stays, without anything that leads to you',
  },
  ...['insights.theme', 'insights.placement', 'insights.taken_back'].map(workRecord),
]

import { workRecord } from '#platform/module.ts'
import { documentPage, summaryPage, summaryWordPage, wordPage } from './pages/document.page.tsx'
import { verdictPages, versionPage } from './pages/version.page.tsx'
import { forwardPage, versionsPage } from './pages/versions.page.tsx'

export const signingPages = [documentPage, wordPage, summaryPage, summaryWordPage, versionsPage, forwardPage, versionPage, ...verdictPages]

export const signingPermissions = {
  'projects.sign-off': { says: 'Sign a plan that somebody else wrote', roles: ['lead'] },
  'projects.review': { says: 'Sign a plan for the public, where somebody else wrote it', roles: ['co-lead', 'reviewer'] },
} as const

export const signingKept = ['projects.plan_version', 'projects.plan_author', 'projects.plan_verdict', 'projects.opened_despite'].map(workRecord)

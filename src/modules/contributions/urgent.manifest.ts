import urgentPage from './pages/urgent.page.tsx'
import urgentListPage from './pages/urgent-list.page.tsx'
import urgentResolutionPage from './pages/urgent-resolution.page.tsx'

/** The part of the module for what cannot wait. */
export const urgentPages = [urgentPage, urgentResolutionPage, urgentListPage]

export const urgentPermissions = {
  'contributions.urgent': { says: 'Flag what somebody said as urgent, and write down what was done', roles: ['lead', 'co-lead'] },
}

export const urgentKept = [
  {
    table: 'contributions.urgent_flag',
    what: 'why something that somebody said could not wait, and what was done',
    why: 'so that somebody who may come to harm is looked after, and it can be shown that they were',
    period: 'with the contribution',
    erased: 'what names you is taken out. The flag and what was done stay, because they are about somebody’s safety',
  },
]

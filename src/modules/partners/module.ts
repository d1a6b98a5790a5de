import { module, workRecord } from '#platform/module.ts'
import { endingPage, returnPage } from './pages/ending.page.tsx'
import { groupsPage } from './pages/groups.page.tsx'
import { newPartnerPage, partnerChangePage, partnerPage } from './pages/partner.page.tsx'
import { partnersPage } from './pages/partners.page.tsx'
import { erase, gather } from './personal-data.queries.ts'
import { waysInPages } from './ways-in/ways-in.manifest.ts'

/** Community organisations that reach people whom the organisation does not: who they are, whom they reach, and whom to ring. */
export default module({
  name: 'partners',
  pages: [partnersPage, newPartnerPage, partnerPage, partnerChangePage, groupsPage, endingPage, returnPage, ...waysInPages],
  permissions: {
    'partners.read': { says: 'See the partners, whom they reach, and whom to talk to there', roles: ['lead', 'co-lead'] },
    'partners.keep': { says: 'Add and change partners, and write down that work with one ended', roles: ['lead', 'co-lead'] },
  },
  personal: { gather, erase },
  kept: [
    {
      table: 'partners.partner',
      what: 'the name, email address and phone number of the person whom we talk to at a community organisation',
      why: 'to ask the organisation whom it reaches, and to work with it',
      period: 'as long as we work with the organisation, and on the record of that work afterwards',
      erased: 'blanked, and what names you is taken out of what was written. The organisation stays',
    },
    ...['partners.reach', 'partners.ending', 'partners.way_in', 'partners.arrivals'].map(workRecord),
  ],
})

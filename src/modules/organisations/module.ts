import { module, workRecord } from '#platform/module.ts'
import { areaCommands, areaKept, areaPages } from './areas/areas.manifest.ts'
import { commitmentKept, commitmentPages, commitmentPermissions } from './commitment/commitment.manifest.ts'
import areaPage from './pages/area.page.tsx'
import { glossaryPage, publicGlossaryPage } from './pages/glossary.page.tsx'
import organisationPage from './pages/organisation.page.tsx'
import { sectionPages } from './pages/section.page.tsx'
import { newTermPage, termPage, termRemovalPage } from './pages/term.page.tsx'
import { plainCommand } from './plain.command.ts'
import { plusGroupKept, plusGroupPages, plusGroupPermissions } from './plus-groups/plus-groups.manifest.ts'
import { importPopulation } from './population/import-population.command.ts'
import { importPostcodes } from './population/import-postcodes.command.ts'
import { representCommand } from './population/represent.command.ts'

/** The tenant: who it is, the host names that lead to it, and what it decides about how it works. */
export default module({
  name: 'organisations',
  pages: [
    organisationPage,
    areaPage,
    ...areaPages,
    ...sectionPages,
    publicGlossaryPage,
    glossaryPage,
    newTermPage,
    termPage,
    termRemovalPage,
    ...commitmentPages,
    ...plusGroupPages,
  ],
  commands: [plainCommand, representCommand, importPopulation, importPostcodes, ...areaCommands],
  permissions: {
    'organisations.settings': { says: 'Change the settings of the organisation, and how long records are kept', roles: ['administrator'] },
    'organisations.glossary': { says: 'Explain the words that the public meets', roles: ['administrator', 'lead'] },
    ...commitmentPermissions,
    ...plusGroupPermissions,
    'organisations.audit': { says: 'Read who did what, and when', roles: ['administrator'] },
    'organisations.personal-data': { says: 'Give people what is kept about them, and erase them, when they ask', roles: ['administrator', 'lead'] },
  },
  kept: [
    {
      table: 'organisations.organisation',
      what: 'the name of the organisation and how to reach it',
      why: 'so that people know who asks them, and whom they can ask',
      period: 'while the installation lasts',
      erased: 'nothing: it names no contributor',
    },
    {
      table: 'organisations.settings',
      what: 'whom staff tell when somebody is at risk, and who looks after data protection',
      why: 'so that the right person is reached at once',
      period: 'until it is changed',
      erased: 'nothing: it names no contributor',
    },
    ...commitmentKept,
    ...plusGroupKept,
    ...['organisations.retention', 'organisations.retention_review', 'organisations.glossary_term', 'organisations.served_area'].map(workRecord),
    ...areaKept,
    {
      table: 'platform.event',
      what: 'who did what and when on this site, in codes and without words: signing in, changing something, looking at an access passport',
      why: 'to find out what happened when something goes wrong, and to show that it was done properly',
      period: 'as long as the installation, unless the organisation has set a period',
      erased: 'it stays. It holds no name: only a code that leads to nobody any more',
      recordClass: 'events',
    },
    {
      table: 'people.erasure',
      what: 'that somebody was erased, when, and whether their words went too',
      why: 'to show that it was done',
      period: 'as long as the installation',
      erased: 'it stays. It holds no name: only a code that leads to nobody any more',
    },
    {
      table: 'platform.message',
      what: 'emails that were sent to you: your address, what was in them, and whether they arrived',
      why: 'to send them, and to know who has not been reached',
      period: 'with what they are about',
      erased: 'blanked. That a message was sent, and when, stays',
    },
  ],
})

import type { Command } from '#platform/command.ts'
import type { AnyPage } from '#platform/http/page.ts'
import type { Job } from '#platform/jobs/job.ts'
import { forgetLists } from './import-forget.job.ts'
import { importPeople } from './import-people.command.ts'
import contactLog from './pages/contact-log.page.tsx'
import contributor from './pages/contributor.page.tsx'
import newContributor from './pages/contributor-new.page.tsx'
import directory from './pages/directory.page.tsx'
import exportPage from './pages/export.page.tsx'
import held from './pages/held.page.tsx'
import heldMessage from './pages/held-message.page.tsx'
import importPage from './pages/import.page.tsx'
import importList from './pages/import-list.page.tsx'
import invitation from './pages/invitation.page.tsx'
import namedContact from './pages/named-contact.page.tsx'
import quiet from './pages/quiet.page.tsx'
import withoutContact from './pages/without-contact.page.tsx'

/** What staff see of contributors, and do for them. */
export const staffPages: readonly AnyPage[] = [
  directory,
  newContributor,
  held,
  heldMessage,
  withoutContact,
  quiet,
  invitation,
  importPage,
  importList,
  exportPage,
  contributor,
  namedContact,
  contactLog,
]
export const staffJobs: readonly Job[] = [forgetLists]
export const staffCommands: readonly Command[] = [importPeople]

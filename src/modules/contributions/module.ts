import { module } from '#platform/module.ts'
import { checkImport } from './check-import.job.ts'
import { forgetImports } from './forget-imports.job.ts'
import { importContributions } from './import-contributions.command.ts'
import { moveImportJob } from './move-import.job.ts'
import confirmAddressPage from './pages/confirm-address.page.tsx'
import importPage from './pages/import.page.tsx'
import importsPage from './pages/imports.page.tsx'
import issueReceiptPage from './pages/issue-receipt.page.tsx'
import newNotePage from './pages/new-note.page.tsx'
import notePage from './pages/note.page.tsx'
import notesPage from './pages/notes.page.tsx'
import publicWordsPage from './pages/public-words.page.tsx'
import quotesPage from './pages/quotes.page.tsx'
import receiptPage from './pages/receipt.page.tsx'
import stopPage from './pages/stop.page.tsx'
import withdrawPage from './pages/withdraw.page.tsx'
import { erase, gather } from './personal-data.queries.ts'
import { readHeadings } from './read-headings.job.ts'
import { urgentKept, urgentPages, urgentPermissions } from './urgent.manifest.ts'

/** What people said: receipts, consent, notes, imports, and the words that the public may read. */
export default module({
  name: 'contributions',
  pages: [
    receiptPage,
    confirmAddressPage,
    stopPage,
    withdrawPage,
    newNotePage,
    notesPage,
    notePage,
    issueReceiptPage,
    importsPage,
    importPage,
    quotesPage,
    publicWordsPage,
    ...urgentPages,
  ],
  jobs: [readHeadings, checkImport, moveImportJob, forgetImports],
  commands: [importContributions],
  permissions: {
    'contributions.note': { says: 'Add what people said in meetings, visits, sessions of partners, calls and letters', roles: ['lead', 'co-lead'] },
    'contributions.import': { says: 'Bring in what people said from a spreadsheet', roles: ['lead', 'co-lead'] },
    'contributions.publish': { says: 'Choose which words the public may read', roles: ['lead', 'co-lead'] },
    ...urgentPermissions,
  },
  personal: { gather, erase },
  kept: [
    {
      table: 'contributions.receipt',
      what: 'your name and one way to reach you, only if you give them, for each time that you take part',
      why: 'to tell you what came of what you said',
      period: 'with the project, or until you ask us to remove it',
      erased: 'all of it is blanked. The code of your receipt still opens it',
      recordClass: 'projects',
    },
    {
      table: 'contributions.receipt_link',
      what: 'a fingerprint of each link that we sent you',
      why: 'so that only your own email can confirm your address or stop our messages',
      period: 'as long as the receipt',
      erased: 'deleted',
    },
    {
      table: 'contributions.contribution',
      what: 'what you said, on which day and in which way, and whether and under which name it may be shown to the public',
      why: 'to use it in the decision that we asked about, to answer it, and to be able to show that we did',
      period: 'with the project. Words that you take back are blanked at once',
      erased: 'you choose: your words stay without your name, or they are blanked too. That something was said is still counted',
      recordClass: 'projects',
    },
    {
      table: 'contributions.note',
      what: 'where and with whom a meeting, visit, session, call or letter was noted down, how many came, and by whom',
      why: 'so that what was said aloud counts as much as what was typed',
      period: 'with the project',
      erased: 'what names you is taken out',
      recordClass: 'projects',
    },
    {
      table: 'contributions.redaction',
      what: 'why a detail was taken out of somebody’s words before the public could read them',
      why: 'so that nobody’s words are cut without a reason',
      period: 'as long as the words',
      erased: 'what names you is taken out',
    },
    ...urgentKept,
    {
      table: 'contributions.import',
      what: 'a spreadsheet of comments that staff are bringing in',
      why: 'so that what people said elsewhere is answered too',
      period: 'the file: until its rows are in, at most a week. That it was brought in: with the project',
      erased: 'a file that names you and still waits is deleted',
    },
    {
      table: 'contributions.import_row',
      what: 'the words of such a spreadsheet on their way in',
      why: 'so that what people said elsewhere is answered too',
      period: 'until they are in, at most a week',
      erased: 'what names you is taken out',
    },
  ],
})

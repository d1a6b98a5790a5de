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
import { readHeadings } from './read-headings.job.ts'

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
  ],
  jobs: [readHeadings, checkImport, moveImportJob, forgetImports],
  commands: [importContributions],
  permissions: {
    'contributions.note': { says: 'Add what people said in meetings, visits, calls and letters', roles: ['lead', 'co-lead'] },
    'contributions.import': { says: 'Bring in what people said from a spreadsheet', roles: ['lead', 'co-lead'] },
    'contributions.publish': { says: 'Choose which words the public may read', roles: ['lead', 'co-lead'] },
  },
  kept: [
    {
      table: 'contributions.receipt',
      what: 'name, email address, phone number or postal address of those who want to hear back',
      period: 'with the project',
    },
    { table: 'contributions.receipt_link', what: 'hash of a link in an email', period: 'as long as its receipt' },
    {
      table: 'contributions.contribution',
      what: 'what somebody said, and the name to show with it',
      period: 'with the project; blanked when it is taken back',
    },
    { table: 'contributions.redaction', what: 'why a personal detail was taken out', period: 'with the contribution' },
    { table: 'contributions.import', what: 'an uploaded spreadsheet', period: 'until its rows are in, at most a week' },
    { table: 'contributions.import_row', what: 'words of a spreadsheet on their way in', period: 'until its rows are in, at most a week' },
  ],
})

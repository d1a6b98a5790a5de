// Writes the record of processing from what each module says that it keeps, so that the two cannot drift apart.
//   node --import ./bin/hooks.mjs scripts/records-of-processing.ts           writes docs/assurance/records-of-processing.md
//   node --import ./bin/hooks.mjs scripts/records-of-processing.ts --check   exits 1 when the file differs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { modules } from '#app/modules.ts'
import { recordClasses } from '#app/privacy/record-classes.ts'
import type { Kept } from '#platform/module.ts'

const file = fileURLToPath(new URL('../docs/assurance/records-of-processing.md', import.meta.url))

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

const tableOf = (kept: readonly Kept[]): string =>
  [
    row(['table', 'what', 'why', 'how long', 'when a person is erased', 'record class']),
    row(Array(6).fill('---')),
    ...kept.map((one) => row([`\`${one.table}\``, one.what, one.why, one.period, one.erased, one.recordClass ?? ''])),
  ].join('\n')

const classes = [
  row(['record class', 'what', 'its period counts', 'listed for review']),
  row(Array(4).fill('---')),
  ...recordClasses.map((one) => row([one.name, one.title, one.counts, one.due ? 'yes' : 'no'])),
].join('\n')

const text = `# Record of processing

This file is written by \`scripts/records-of-processing.ts\` from the manifests of the modules. Change a manifest, not this file.

It holds what the software can say. The organisation that runs it adds, under Article 30 of the UK GDPR: its name and contact, its data protection officer, its lawful basis
and conditions, whoever runs the servers and the mail for it, any transfer out of the UK, and its periods. Those that the software knows are settings, and stand in the privacy notice (\`/privacy\`).

**Whose data.** Members of the public who take part, with or without an account; people who speak for them; staff and public co-leads.

**Special categories.** What people say may tell of their health. So may an access passport. Answers to the equality questions are kept in a schema of their own: see [dpia.md](dpia.md).

**Who sees it.** The permissions of each module say which role may do what; every look at an access passport, at equality totals, at somebody's data and at the audit log is on record.

**How it is protected.** See [dpia.md](dpia.md).

## Record classes

The organisation sets how long each class is kept, and says where that comes from. None is set by the software. At its end a person decides; nothing is deleted by a date alone.

${classes}

${modules
  .filter(({ kept = [] }) => kept.length > 0)
  .map(({ name, kept = [] }) => `## ${name}\n\n${tableOf(kept)}`)
  .join('\n\n')}
`

const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
if (text === before) process.stdout.write('records-of-processing.md is up to date\n')
else if (process.argv.includes('--check')) {
  process.stderr.write('records-of-processing.md differs from the manifests. Run: node --import ./bin/hooks.mjs scripts/records-of-processing.ts\n')
  process.exitCode = 1
} else {
  writeFileSync(file, text)
  process.stdout.write('records-of-processing.md is written\n')
}

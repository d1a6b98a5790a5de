import { choice, file, type Options, type Problems, readForm } from '#ui/form/index.ts'
import { eachColumnOnce, guessedMapping, type ImportColumn, type ImportMapping, importColumns } from './import-mapping.ts'

export const megabytes = 10

export const listForm = {
  file: file({
    label: 'Choose a spreadsheet',
    hint: `CSV or Excel (.xlsx), up to ${megabytes} MB and 20,000 rows. The first row holds the headings`,
    empty: 'Choose a spreadsheet',
    accept: '.csv,.xlsx,.tsv,.txt',
  }),
}

const column = (label: string, hint?: string) => choice({ label, hint, look: 'select', optional: true })

export const columnsForm = {
  name: choice({ label: 'Full name', look: 'select', empty: 'Select the column with the full name' }),
  email: column('Email address'),
  phone: column('Phone number'),
  key: column('Key of each person', 'With a key we can tell the same person again in the next list'),
  interests: column('Interests', 'Separated by semicolons. Kept only for people who agreed'),
  areas: column('Areas', 'Separated by semicolons. Kept only for people who agreed'),
  consent: column('Consent', 'Yes or no: they agreed that you contact them and invite them. Without this column nobody can be invited yet'),
}

/** The headings, as the options of every column. */
export function offeredColumns(headings: readonly string[]): Readonly<Record<ImportColumn, Options>> {
  const options = [...new Set(headings.filter((heading) => heading !== '' && heading.length <= 200))].map((heading) => ({
    value: heading,
    label: heading,
  }))
  return Object.fromEntries(importColumns.map((name) => [name, options])) as unknown as Readonly<Record<ImportColumn, Options>>
}

/** What was chosen before, or a first guess from the headings. */
export const columnAnswers = (headings: readonly string[], kept: ImportMapping | undefined): URLSearchParams =>
  new URLSearchParams(Object.entries(kept ?? guessedMapping(headings)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export function readColumns(headings: readonly string[], answers: URLSearchParams): { value: ImportMapping } | { problems: Problems } {
  const read = readForm(columnsForm, answers, offeredColumns(headings))
  if ('problems' in read) return read
  if (read.values.email === undefined && read.values.phone === undefined)
    return { problems: { email: 'Select a column with email addresses or phone numbers' } }
  const once = eachColumnOnce(read.values)
  return once.ok ? { value: once.value } : { problems: { name: 'Select a different column for each' } }
}

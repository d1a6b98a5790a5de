import { readFileSync, statSync } from 'node:fs'
import { findings, firstUses, placesIn } from '#lib/plain-language/index.ts'
import { shorten } from '#lib/text.ts'
import { command } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { termInWords } from './glossary.ts'
import { usualTerms } from './usual-terms.ts'

const usage = 'heard plain FILE [--json]'
const mostBytes = 10_000_000

/**
 * What could be plainer in a text or Markdown file, with the words that a reader will look for in a glossary. It needs no installation and
 * opens no database: the usual terms count as explained. Whatever it finds, it ends with 0, because it is a hint and no gate (R54).
 */
export const plainCommand = command({
  name: 'plain',
  usage,
  options: {},
  needsInstallation: false,
  alone: true,
  instead: 'Try again',

  async run({ positionals }) {
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new UsageProblem(`Say which file\nUsage: ${usage}`)
    const text = read(file)
    const placeOf = placesIn(text)
    const found = findings(text, { glossary: usualTerms, layout: 'markdown' }).map(({ start, end, kind, suggestion }) => ({
      ...placeOf(start),
      start,
      end,
      kind,
      found: text.slice(start, end),
      suggestion,
    }))
    const [glossary = []] = firstUses([text], usualTerms)
    const lines = [
      ...found.map((one) => `${file}:${one.line}:${one.column} “${shorten(one.found, 60)}”. ${one.suggestion}`),
      found.length === 0 ? 'Nothing found. Ask somebody who would read it' : 'These are hints. Ask somebody who would read it',
      ...(glossary.length > 0 ? [`Explain beside it: ${glossary.map(termInWords).join('; ')}`] : []),
    ]
    return { text: lines.join('\n'), data: { findings: found, glossary } }
  },
})

/** The text of a file, its byte order mark included, so that positions are those of the file. */
function read(file: string): string {
  try {
    if (statSync(file).size > mostBytes) throw new CommandRefused(`${file} is too large: ${mostBytes / 1_000_000} MB is the most`)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
    if (!text.includes('\0')) return text
  } catch (error) {
    if (error instanceof CommandRefused) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CommandRefused(`There is no file ${file}`)
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw new CommandRefused(`${file} is a folder`)
  }
  throw new CommandRefused(`${file} cannot be read as text. Save it as plain text or Markdown, in UTF-8`)
}

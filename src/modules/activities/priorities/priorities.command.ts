import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { listInWords } from '#lib/text.ts'
import { type CommandWork, command, type OptionValues, type Printed } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import type { FileProblem, ReadFile } from './ballot-file.ts'
import { type Completion, type Counting, type CountingRefusal, counting, type Method, methods } from './counting.ts'
import { readPabulib } from './pabulib-file.ts'
import { readPreflib } from './preflib-file.ts'

const usage = `heard priorities --file FILE --method ${methods.join('|')} [--completion add1|none] [--json]`
const text = { type: 'string' } as const
const mostBytes = 200_000_000
const mostProblems = 50

const readers: Readonly<Record<string, (content: string) => ReadFile>> = {
  '.pb': readPabulib,
  '.soi': readPreflib,
  '.soc': readPreflib,
  '.toi': readPreflib,
  '.toc': readPreflib,
}

/**
 * Counts the votes of a file: `.pb` of Pabulib, or `.soi`, `.soc`, `.toi`, `.toc` of PrefLib. It needs no installation and opens no database. The keys of its
 * JSON are kept stable. Equal shares are completed by raising shares by 1 of the file's unit (`add1`), unless `--completion none` is said.
 */
export const prioritiesCommand = command({
  name: 'priorities',
  usage,
  options: { file: text, method: text, completion: text },
  needsInstallation: false,
  alone: true,
  instead: 'Try again',
  run,
})

async function run({ options, positionals }: Omit<CommandWork, 'store'>): Promise<Printed> {
  if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
  const [method, completion, file] = [methodOf(options), completionOf(options), needed(options, 'file')]
  const read = readerOf(file)(contentOf(file))
  if (!read.ok) throw new CommandRefused(inLines(read.problems))
  const counted = counting(read.file, method, completion)
  if (!counted.ok) throw new CommandRefused(refusalWords[counted.because])
  return { text: inWords(counted.value), data: counted.value }
}

const refusalWords: Record<CountingRefusal, string> = {
  'no-rankings': 'The ballots say what people support, and not in which order. Use approval, equal-shares or greedy',
  'no-approvals': 'The ballots rank options, and do not say which of them people support. Use schulze or borda',
  'no-budget': 'The file has no budget and no costs. Use schulze or borda, or a .pb file',
}

function needed(options: OptionValues, name: string): string {
  const value = options[name]
  if (typeof value !== 'string' || value.trim() === '') throw new UsageProblem(`--${name} is missing\nUsage: ${usage}`)
  return value.trim()
}

function methodOf(options: OptionValues): Method {
  const value = needed(options, 'method')
  const method = methods.find((one) => one === value)
  if (!method) throw new UsageProblem(`--method is one of ${methods.join(', ')}, not ${value}\nUsage: ${usage}`)
  return method
}

function completionOf({ method, completion }: OptionValues): Completion {
  if (completion === undefined) return 'add1'
  if (method !== 'equal-shares') throw new UsageProblem(`--completion goes with --method equal-shares\nUsage: ${usage}`)
  if (completion === 'add1' || completion === 'none') return completion
  throw new UsageProblem(`--completion is add1 or none, not ${completion}\nUsage: ${usage}`)
}

function readerOf(file: string): (content: string) => ReadFile {
  const reader = readers[extname(file).toLowerCase()]
  if (!reader) throw new CommandRefused(`${file} is none of the kinds that can be read: ${listInWords(Object.keys(readers))}`)
  return reader
}

function contentOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new CommandRefused(`There is no file ${file}`)
  if (found.size > mostBytes) throw new CommandRefused(`${file} is too large: ${mostBytes / 1_000_000} MB is the most`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
  } catch {
    throw new CommandRefused(`${file} cannot be read as text. Save it in UTF-8`)
  }
}

function inLines(problems: readonly FileProblem[]): string {
  const shown = problems.slice(0, mostProblems).map(({ line, says }) => `Line ${line}: ${says}`)
  return [...shown, ...(problems.length > mostProblems ? [`And ${problems.length - mostProblems} more`] : [])].join('\n')
}

const inWords = ({ winners, explanations }: Counting): string => [`First: ${winners.join(', ') || 'nothing'}`, ...explanations].join('\n')

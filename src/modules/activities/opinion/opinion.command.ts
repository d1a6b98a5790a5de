import { type MapOptions, opinionMap } from '#lib/opinion-groups/index.ts'
import { type CommandWork, command, type OptionValues, type Printed } from '#platform/command.ts'
import { UsageProblem } from '#platform/errors.ts'
import { reportInWords, reportOf } from './opinion-report.ts'
import { type OpinionFiles, readOpinion } from './read-files.command.ts'

const usage =
  'heard opinion --votes FILE [--statements FILE] [--participants FILE] [--given-groups] [--projection own|polis] [--compatibility polis] [--seed N] [--json]'
const text = { type: 'string' } as const

/**
 * Finds groups of opinion in the votes of a file: `votes.csv` or `participants-votes.csv` as Polis exports them, and `comments.csv` for what was moderated out.
 * It needs no installation and opens no database. The keys of its JSON are kept stable.
 */
export const opinionCommand = command({
  name: 'opinion',
  usage,
  options: {
    votes: text,
    statements: text,
    participants: text,
    projection: text,
    compatibility: text,
    seed: text,
    'given-groups': { type: 'boolean' },
  },
  needsInstallation: false,
  alone: true,
  instead: 'Try again',
  run,
})

async function run({ options, positionals }: Omit<CommandWork, 'store'>): Promise<Printed> {
  if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
  const how: MapOptions = { ...projectionOf(options), ...compatibilityOf(options), seed: seedOf(options) }
  const { conversation, names, given } = readOpinion(filesOf(options))
  const before = process.cpuUsage()
  const map = opinionMap(conversation, given ? { ...how, given: given.of } : how)
  const { user, system } = process.cpuUsage(before)
  const stability = map.stability()
  const named = { ...names, groups: given?.names ?? Array.from(map.sizes, (_, group) => String(group)) }
  return {
    text: reportInWords(conversation, map, named, stability),
    data: reportOf(conversation, map, named, stability, (user + system) / 1e6),
  }
}

function filesOf(options: OptionValues): OpinionFiles {
  const [statements, participants] = [asText(options.statements), asText(options.participants)]
  return {
    votes: needed(options, 'votes'),
    ...(statements === undefined ? {} : { statements }),
    ...(participants === undefined ? {} : { participants }),
    groups: options['given-groups'] === true,
  }
}

const asText = (value: OptionValues[string]): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

function needed(options: OptionValues, name: string): string {
  const value = asText(options[name])
  if (value === undefined) throw new UsageProblem(`--${name} is missing\nUsage: ${usage}`)
  return value
}

function projectionOf({ projection, compatibility }: OptionValues): Pick<MapOptions, 'projection'> {
  if (projection === undefined) return {}
  if (compatibility !== undefined && projection !== 'polis')
    throw new UsageProblem(`--compatibility polis has the projection of Polis\nUsage: ${usage}`)
  if (projection === 'own' || projection === 'polis') return { projection }
  throw new UsageProblem(`--projection is own or polis, not ${projection}\nUsage: ${usage}`)
}

function compatibilityOf({ compatibility }: OptionValues): Pick<MapOptions, 'compatibility'> {
  if (compatibility === undefined) return {}
  if (compatibility === 'polis') return { compatibility }
  throw new UsageProblem(`--compatibility is polis, not ${compatibility}\nUsage: ${usage}`)
}

function seedOf({ seed }: OptionValues): number {
  if (seed === undefined) return 1
  if (typeof seed === 'string' && /^\d{1,9}$/.test(seed)) return Number(seed)
  throw new UsageProblem(`--seed is a whole number of at most nine digits, not ${seed}\nUsage: ${usage}`)
}

import type { Config } from './config.ts'
import type { Store } from './database/store.ts'

/**
 * What a command prints on stdout: `data` as JSON when `--json` was asked, `text` otherwise.
 * `refused` goes to stderr and makes the exit code 1.
 */
export type Printed = { text: string; data?: unknown; refused?: string }

type Options = Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>

/** Values as `node:util` parseArgs gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** What a command that is `alone` has to work with: no database is opened for it, so it runs beside a server and without an installation. */
type AloneWork = Omit<CommandWork, 'store'>

export type CommandWork = {
  store: Store
  config: Config
  now: Date
  options: OptionValues
  positionals: readonly string[]
  /** Said on stderr while long work goes on, so that stdout stays clean. */
  say: (text: string) => void
}

/** One command of `heard`: its words, its options, and what it does. */
export type Command = {
  name: string
  usage: string
  options: Options
  /** Whether it works on what is there: then an empty data folder is refused, and not filled. */
  needsInstallation: boolean
  /** Whether what it queued is done before it ends, where no server runs that would do it. */
  settles?: boolean
  /** What to do instead while the server runs on the embedded database: which page does the same. */
  instead: string
} & ({ alone?: undefined; run: (work: CommandWork) => Promise<Printed> } | { alone: true; run: (work: AloneWork) => Promise<Printed> })

export const command = (definition: Command): Command => definition

import { command } from '#platform/command.ts'
import { backup, restore } from '#platform/database/backup.ts'
import { UsageProblem } from '#platform/errors.ts'
import { bringUp } from '../bring-up.ts'

const fileOf = (positionals: readonly string[], usage: string): string => {
  const [file] = positionals
  if (!file || positionals.length > 1) throw new UsageProblem(`Name one file\nUsage: ${usage}`)
  return file
}

const backupUsage = 'heard backup FILE [--json]'
const restoreUsage = 'heard restore FILE [--json]'

/** One file that holds everything, and its way back into an empty database of either kind. */
export const backupCommand = [
  command({
    name: 'backup',
    usage: backupUsage,
    options: {},
    needsInstallation: true,
    instead: 'Stop it first, or run Heard on a PostgreSQL server, where a backup can be taken at any time',
    async run({ store, positionals }) {
      const file = fileOf(positionals, backupUsage)
      const made = await backup(store, file)
      return { text: `${made.rows} rows of ${made.tables} tables are in ${file}`, data: made }
    },
  }),
  command({
    name: 'restore',
    usage: restoreUsage,
    options: {},
    needsInstallation: false,
    instead: 'Stop it first',
    async run({ store, positionals }) {
      const file = fileOf(positionals, restoreUsage)
      await bringUp(store)
      const done = await restore(store, file)
      return { text: `${done.rows} rows of ${done.tables} tables were restored from ${file}`, data: done }
    },
  }),
]

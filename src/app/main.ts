import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Command, Printed } from '#platform/command.ts'
import { type Config, embeddedFolder, readConfig } from '#platform/config.ts'
import { openStore } from '#platform/database/open.ts'
import type { Store } from '#platform/database/store.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'
import { commands } from './commands.ts'
import { allJobs } from './jobs.ts'
import { serve } from './serve.ts'
import { openTenants } from './tenants.ts'

/** `heard …`: exits with 0, with 1 when it was refused (the reason is on stderr), or with 2 when it was typed wrongly. */
async function main(words: readonly string[]): Promise<number> {
  if (words[0] === 'serve') return serve(readConfig(process.env), say)
  const known = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name)
  if (!known) throw new UsageProblem(words.length === 0 ? 'Say what to do' : `There is no command "${words.join(' ')}"`)
  const { values, positionals } = readOptions(known, words.slice(known.name.split(' ').length))
  const config = readConfig(process.env)
  return run(known, config, values, positionals)
}

const say = (text: string) => process.stderr.write(`${text}\n`)

function readOptions(command: Command, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: { ...command.options, json: { type: 'boolean' } }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageProblem(`${(error as Error).message}\nUsage: ${command.usage}`)
  }
}

async function run(
  command: Command,
  config: Config,
  options: ReturnType<typeof readOptions>['values'],
  positionals: readonly string[],
): Promise<number> {
  if (command.alone) return print(await command.run({ config, now: new Date(), options, positionals, say }), options.json === true)
  if (command.needsInstallation && !config.databaseUrl && !existsSync(embeddedFolder(config)))
    throw new CommandRefused(
      `There is nothing in ${config.dataDir} yet. "npm start" opens the demonstration; "heard init" sets up a real installation`,
    )
  const store = await openStore(config).catch((error: unknown) => {
    if (error instanceof CommandRefused && /running/.test(error.message)) throw new CommandRefused(`${error.message}. ${command.instead}`)
    throw error
  })
  try {
    const now = new Date()
    const printed = await command.run({ store, config, now, options, positionals, say })
    if (command.settles && store.kind === 'embedded') await settle(store, config, now)
    return print(printed, options.json === true)
  } finally {
    await store.close()
  }
}

/** Prints what a command gave, and says how it ended. */
function print({ text, data, refused }: Printed, asJson: boolean): number {
  const out = asJson ? JSON.stringify(data) : text
  if (out) process.stdout.write(`${out}\n`)
  if (refused !== undefined) say(refused)
  return refused === undefined ? 0 : 1
}

/** Does what the command queued, at once: on an embedded database no server runs beside it that would. */
async function settle(store: Store, config: Config, now: Date): Promise<void> {
  const log = openLog('silent')
  const tenants = openTenants(store, config, () => now)
  const organisationById = async (id: string) => (await tenants.all()).find((organisation) => organisation.id === id)
  await runQueued({ store, jobs: allJobs(config, log), organisationById, log, now })
}

function explain(error: unknown): number {
  if (error instanceof UsageProblem) {
    say(error.message)
    say(`\nCommands:\n${['heard serve', ...commands.map(({ usage }) => usage)].map((line) => `  ${line}`).join('\n')}`)
    return 2
  }
  if (error instanceof CommandRefused) {
    say(error.message)
    return 1
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

process.exitCode = await main(process.argv.slice(2)).catch(explain)
// Pools and workers may keep timers; everything that had to be saved was awaited above.
process.exit()

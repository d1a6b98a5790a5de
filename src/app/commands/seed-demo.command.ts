import { seedDemonstration } from '#demo/seed.ts'
import { command } from '#platform/command.ts'
import { CommandRefused } from '#platform/errors.ts'
import { bringUp } from '../bring-up.ts'
import { installationOf } from '../installation.ts'

/** Fills an empty embedded database with the demonstration. Never a server: real people's words may be there. */
export const seedDemo = command({
  name: 'seed demo',
  usage: 'heard seed demo [--json]',
  options: {},
  needsInstallation: false,
  instead: 'The demonstration is only made in an empty folder',
  async run({ store, config, now }) {
    if (config.databaseUrl) throw new CommandRefused('The demonstration is made only in an embedded database. Unset DATABASE_URL')
    await bringUp(store)
    if (await installationOf(store)) throw new CommandRefused(`${config.dataDir} holds an installation already. Choose an empty folder with DATA_DIR`)
    const made = await seedDemonstration(store, config, now)
    return { text: `The demonstration is ready: ${made.contributions} contributions in ${made.projects} projects. "npm start" opens it`, data: made }
  },
})

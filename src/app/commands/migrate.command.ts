import { command } from '#platform/command.ts'
import { bringUp } from '../bring-up.ts'

export const migrateCommand = command({
  name: 'migrate',
  usage: 'heard migrate',
  options: {},
  needsInstallation: false,
  instead: 'Stop it and start it again: starting brings the database up to date',
  async run({ store }) {
    const applied = await bringUp(store)
    return { text: applied.length === 0 ? 'The database is up to date' : `Applied ${applied.join(', ')}`, data: { applied } }
  },
})

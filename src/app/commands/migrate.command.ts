import { command } from '#platform/command.ts'
import { migrate } from '#platform/database/migrate.ts'
import { migrations } from '../migrations.ts'

export const migrateCommand = command({
  name: 'migrate',
  usage: 'heard migrate',
  options: {},
  needsInstallation: true,
  instead: 'Stop it and start it again: starting brings the database up to date',
  async run({ store }) {
    const applied = await migrate(store, migrations)
    return { text: applied.length === 0 ? 'The database is up to date' : `Applied ${applied.join(', ')}`, data: { applied } }
  },
})

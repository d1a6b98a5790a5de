import type { Command } from '#platform/command.ts'
import { auditCommand } from './commands/audit.command.ts'
import { backupCommand } from './commands/backup.command.ts'
import { eraseCommand } from './commands/erase.command.ts'
import { init } from './commands/init.command.ts'
import { migrateCommand } from './commands/migrate.command.ts'
import { seedDemo } from './commands/seed-demo.command.ts'
import { modules } from './modules.ts'

/** Every command of `heard` but `serve`. */
export const commands: readonly Command[] = [
  init,
  migrateCommand,
  seedDemo,
  ...backupCommand,
  eraseCommand,
  auditCommand,
  ...modules.flatMap((module) => module.commands ?? []),
]

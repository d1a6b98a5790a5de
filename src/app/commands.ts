import type { Command } from '#platform/command.ts'
import { backupCommand } from './commands/backup.command.ts'
import { init } from './commands/init.command.ts'
import { migrateCommand } from './commands/migrate.command.ts'
import { seedDemo } from './commands/seed-demo.command.ts'
import { modules } from './modules.ts'

/** Every command of `heard` but `serve`. */
export const commands: readonly Command[] = [init, migrateCommand, seedDemo, ...backupCommand, ...modules.flatMap((module) => module.commands ?? [])]

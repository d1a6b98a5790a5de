import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CommandRefused } from '../../errors.ts'

/**
 * Takes the data folder for this process alone. The lock is the kernel's, held through a small SQLite file beside the folder,
 * so it ends with the process however that ends. Two processes on one folder would silently lose all rows of one of them.
 * @returns what gives the folder back
 * @throws CommandRefused when another process holds it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(dirname(folder), { recursive: true })
  const lock = new DatabaseSync(`${folder}.lock`)
  try {
    lock.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive')
  } catch {
    lock.close()
    throw new CommandRefused(`Heard is already running on this folder: ${folder}\nStop it first, or give this one a folder of its own with DATA_DIR`)
  }
  return () => lock.close()
}

import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CommandRefused } from '../../errors.ts'
import { unpack } from './tar.ts'

/** The major version of PostgreSQL inside the pinned PGlite. */
export const major = '18'

/**
 * Makes the data folder when it is not there: unpacked beside it, brought to the disk, and only then given its name, so that
 * a kill or a power cut leaves a whole folder or none.
 * @throws CommandRefused when the folder holds something else, or a database of another major version
 */
export async function prepareFolder(folder: string, template: () => Promise<Buffer>): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  if (existsSync(folder) && readdirSync(folder).length > 0) return checkFolder(folder)
  unpack(await template(), unfinished)
  bringToDisk(unfinished)
  rmSync(folder, { recursive: true, force: true })
  renameSync(unfinished, folder)
  syncPath(dirname(folder))
}

function checkFolder(folder: string): void {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) throw new CommandRefused(`This folder is not a database of Heard: ${folder}\nEmpty it, or choose another with DATA_DIR`)
  const found = readFileSync(file, 'utf8').trim()
  if (found === major) return
  throw new CommandRefused(
    `The database in ${folder} is of PostgreSQL ${found}, and this version of Heard reads ${major}.\n` +
      'Make a backup with the version of Heard that wrote it, then restore the backup here',
  )
}

/** Where the engine keeps whether it was closed (1) or died: in the first bytes of its control file. */
const stateAt = 16
const closed = 1

/** After an unclean stop: brings everything to the disk, before the engine mends it. Says whether it was needed. */
export function bringToDiskAfterKill(folder: string): boolean {
  if (readFileSync(join(folder, 'global/pg_control')).readUInt32LE(stateAt) === closed) return false
  bringToDisk(folder)
  return true
}

/** One call for the whole file system where there is one; otherwise file by file. */
function bringToDisk(folder: string): void {
  if (spawnSync('sync', ['-f', folder], { stdio: 'ignore' }).status === 0) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) syncPath(join(entry.parentPath, entry.name))
  syncPath(folder)
}

function syncPath(path: string): void {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
    fsyncSync(descriptor)
  } catch (error) {
    // Windows cannot open a folder to sync it; its file system orders the names itself.
    if (process.platform !== 'win32') throw error
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

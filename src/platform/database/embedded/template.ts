import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { initdbParameters, passingParameters } from './durable-files.ts'

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/heard/', import.meta.url))

/** The version of the engine that is installed: part of the name of everything kept of its data. */
export function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  return (JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')) as { version: string }).version
}

/** The file of the cache for these bytes of input. Another input, another file. */
export const cacheFile = (name: string, ...input: string[]): string =>
  join(
    cache,
    `${name}-${createHash('sha256')
      .update([engineVersion(), ...(initdbParameters ?? []), ...input].join('\0'))
      .digest('hex')
      .slice(0, 16)}.tar`,
  )

/** Writes a file of the cache whole or not at all: two processes may race, and a full or read-only disk is no reason to fail. */
export function keepInCache(file: string, bytes: Buffer): void {
  const unfinished = `${file}.${process.pid}.${performance.now()}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, file)
    forgetOlder(file)
  } catch {
    rmSync(unfinished, { force: true })
  }
}

/** Files of the same name for other input, not written within the hour (another version may be in use beside this one). */
function forgetOlder(file: string): void {
  const stem = basename(file).replace(/-\w+\.tar$/, '-')
  const others = readdirSync(dirname(file)).filter((name) => name.startsWith(stem) && name !== basename(file))
  for (const other of others.map((name) => join(dirname(file), name))) {
    if (statSync(other).mtimeMs < Date.now() - 3_600_000) rmSync(other, { force: true })
  }
}

/** The bytes of a file of the cache, when it is there. */
export function fromCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/**
 * The data folder of an empty database, as an uncompressed tar of about 28 MB. Made once for each version of the engine
 * (about 5 s of CPU), then read from the cache.
 */
export async function emptyDatabase(): Promise<Buffer> {
  const file = cacheFile('empty')
  const kept = fromCache(file)
  if (kept) return kept
  const made = await closeAndDump(await PGlite.create({ startParams: passingParameters, initDbStartParams: initdbParameters ?? [] }))
  keepInCache(file, made)
  return made
}

/**
 * Closes a database in memory and gives its data folder. Only a closed one starts again at once: a running one would be
 * taken for one that was killed, and every file of it be brought to the disk first.
 */
export async function closeAndDump(engine: PGlite): Promise<Buffer> {
  const { fs: files } = engine
  if (!files) throw new Error('The engine is not open')
  let dumped: Blob | undefined
  files.closeFs = async () => {
    dumped = await files.dumpTar('data', 'none')
  }
  await engine.close()
  if (!dumped) throw new Error('The engine did not close')
  return Buffer.from(await dumped.arrayBuffer())
}

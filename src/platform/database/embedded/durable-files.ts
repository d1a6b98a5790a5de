import { closeSync, fsyncSync, openSync } from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { nfd?: number; node: unknown }
type Operations = Record<string, (...given: unknown[]) => unknown>
type NodeFiles = { stream_ops: Operations; node_ops: Operations; realPath: (node: unknown) => string }
type Prepared = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts']

/** The error number of "input/output error" in the engine's C library. PostgreSQL then stops rather than lose a row. */
const inputOutputError = 29
/** Folders cannot be synced on every system; where they cannot, the file's own sync is all there is. */
const notForFolders = new Set(['EINVAL', 'EISDIR', 'EPERM', 'EACCES'])

/**
 * PGlite's files with a sync that reaches the disk. Without it a commit is acknowledged while its rows are only in the
 * system's memory, and a power cut loses them. Rests on an object that PGlite does not document: its version is pinned,
 * and a test counts the syncs.
 */
export class DurableFiles extends NodeFS {
  readonly synced = { files: 0, folders: 0 }
  #changed: Set<string> | undefined

  /**
   * Says that all files are on the disk now. Until `opened`, files that the engine has not changed since need no sync: after an
   * unclean stop it asks for one of each of 1,300 files, which takes seconds beside others who write.
   */
  allOnDisk(): void {
    this.#changed = new Set()
  }

  opened(): void {
    this.#changed = undefined
  }

  override async init(engine: PGlite, options: Prepared) {
    const ready = await super.init(engine, options)
    ready.emscriptenOpts.preRun?.push((module) => this.#settle(module.NODEFS as unknown as NodeFiles))
    return ready
  }

  #settle({ stream_ops: streams, node_ops: nodes, realPath }: NodeFiles): void {
    streams.fsync = (given) => {
      const { nfd, node } = given as Stream
      if (nfd === undefined) return this.#syncFolder(realPath(node))
      return this.#changed && !this.#changed.has(realPath(node)) ? 0 : this.#syncFile(nfd)
    }
    if (!this.#changed) return
    const notice = (operations: Operations, name: string, fileOf: (given: readonly unknown[], made: unknown) => unknown) => {
      const operation = operations[name]!
      operations[name] = (...given) => {
        const made = operation(...given)
        this.#changed?.add(realPath(fileOf(given, made)))
        return made
      }
    }
    notice(streams, 'write', ([stream]) => (stream as Stream).node)
    notice(streams, 'setattr', ([stream]) => (stream as Stream).node)
    notice(nodes, 'setattr', ([node]) => node)
    notice(nodes, 'mknod', (_given, made) => made)
    // A file is known by its path. Once one takes another, each is synced whenever it is asked for.
    const { rename } = nodes
    nodes.rename = (...given) => {
      this.opened()
      return rename!(...given)
    }
  }

  #syncFile(descriptor: number): number {
    try {
      fsyncSync(descriptor)
      this.synced.files++
      return 0
    } catch {
      return inputOutputError
    }
  }

  #syncFolder(path: string): number {
    let descriptor: number | undefined
    try {
      descriptor = openSync(path, 'r')
      fsyncSync(descriptor)
      this.synced.folders++
      return 0
    } catch (error) {
      return notForFolders.has((error as NodeJS.ErrnoException).code ?? '') ? 0 : inputOutputError
    } finally {
      if (descriptor !== undefined) closeSync(descriptor)
    }
  }
}

const memory = ['-c', 'shared_buffers=32MB']

/** Start parameters of an engine whose rows outlive a power cut: without `-F`, and with a sync that the C library carries out. */
export const durableParameters = [
  ...PGlite.defaultStartParams.filter((one) => one !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  ...memory,
]
export const passingParameters = [...PGlite.defaultStartParams, ...memory]

/** Smaller write-ahead segments than the usual 16 MB: an empty database then takes 28 MB and not 40. */
export const initdbParameters: PGliteOptions['initDbStartParams'] = ['--wal-segsize=4']

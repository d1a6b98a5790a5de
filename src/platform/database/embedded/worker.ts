import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { CommandRefused } from '../../errors.ts'
import { DurableFiles, durableParameters, passingParameters } from './durable-files.ts'
import { bringToDiskAfterKill, prepareFolder } from './folder.ts'
import { closeAndDump, emptyDatabase } from './template.ts'

/** A folder that keeps its rows, or a database in memory: begun from a tar of a data folder, or empty. */
export type Source = { folder: string } | { memory: string | null }
/** One thing is asked at a time: exactly one of the names beside `id` is given. */
export type Question = { id: number; open?: true; reset?: true; bytes?: Uint8Array; dump?: true; syncs?: true; close?: true }
export type Answer = { id: number; bytes?: Uint8Array; refused?: string; failed?: unknown }

/** The kind of the message that ends every answer, in its last six bytes. */
const readyForQuery = 0x5a

let engine: PGlite
let files: DurableFiles | undefined

async function open(source: Source): Promise<void> {
  if ('memory' in source) {
    const data = source.memory === null ? await emptyDatabase() : readFileSync(source.memory)
    engine = await PGlite.create({ loadDataDir: asBlob(data), startParams: passingParameters })
    return
  }
  await prepareFolder(source.folder, emptyDatabase)
  files = new DurableFiles(source.folder)
  if (bringToDiskAfterKill(source.folder)) files.allOnDisk()
  engine = await PGlite.create({ fs: files, startParams: durableParameters })
  files.opened()
}

/** All that PGlite asks of a Blob is its bytes. A real one would copy 30 MB several times. */
function asBlob(data: Buffer): Blob {
  const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.length)
  return { type: '', arrayBuffer: () => Promise.resolve(bytes) } as unknown as Blob
}

/** Leaves nothing of an earlier connection behind: no open transaction, no role, no setting. */
async function reset(): Promise<void> {
  if (engine.isInTransaction()) await engine.exec('rollback')
  await engine.exec('discard all')
}

/**
 * The answer is copied as it is made: the engine would otherwise read each row once more and keep it. An engine that broke down
 * (its stack ran over, say) gives an answer without its end.
 */
async function execute(group: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  await engine.execProtocolRawStream(group, { syncToFs: false, onRawData: (part) => parts.push(part.slice()) })
  const reply = parts.length === 1 && parts[0] ? parts[0] : new Uint8Array(Buffer.concat(parts))
  if (reply.at(-6) !== readyForQuery) throw new Error('The engine broke down in the middle of a statement')
  return reply
}

function countSyncs(): Uint8Array {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(files?.synced.files ?? 0)
  return new Uint8Array(count)
}

async function answer(question: Question): Promise<Uint8Array> {
  if (question.bytes) return execute(question.bytes)
  if (question.open) await open(workerData as Source)
  if (question.reset) await reset()
  if (question.close) await engine.close()
  if (question.dump) return new Uint8Array(await closeAndDump(engine))
  return question.syncs ? countSyncs() : new Uint8Array(0)
}

/** Questions are answered one after another: there is one session. */
let before: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (question: Question) => {
  before = before.then(async () => {
    try {
      const bytes = await answer(question)
      parentPort?.postMessage({ id: question.id, bytes } satisfies Answer, [bytes.buffer as ArrayBuffer])
    } catch (error) {
      const said = error instanceof CommandRefused ? { refused: error.message } : { failed: String(error) }
      parentPort?.postMessage({ id: question.id, ...said } satisfies Answer)
    }
  })
})

import { DatabaseAway } from '../../errors.ts'
import { Life } from './life.ts'
import type { Source } from './worker.ts'

/** What one connection talks to. When the engine that it began with is gone every call fails: no statement lands in a session that never saw its `begin`. */
export type Session = { execute: (group: Uint8Array) => Promise<Uint8Array> }

/**
 * PGlite in a thread of its own, so that a slow statement does not hold up the rest of the process. PGlite does not end
 * statements that take too long; this ends the whole thread and opens another, as a killed server would start again.
 */
export class Engine {
  readonly #source: Source
  readonly #usualSeconds: number
  #limitSeconds: number
  #life: Promise<Life> | undefined
  #closed = false

  /** @param limitSeconds the longest that one statement may take */
  constructor(source: Source, limitSeconds: number) {
    this.#source = source
    this.#usualSeconds = limitSeconds
    this.#limitSeconds = limitSeconds
  }

  /** Allows another time for the statements that follow; without a number, the usual time again. */
  limit(seconds = this.#usualSeconds): void {
    this.#limitSeconds = seconds
  }

  /** @throws DatabaseAway when the engine cannot be opened; CommandRefused when its folder is not ours to open */
  async session(): Promise<Session> {
    const life = await this.#open()
    await life.ask({ reset: true }, this.#limitSeconds)
    return { execute: (bytes) => life.ask({ bytes }, this.#limitSeconds) }
  }

  /** Closes a database in memory and gives its data folder, as a tar. */
  async closeAndDump(): Promise<Buffer> {
    const life = await this.#open()
    const dumped = await life.ask({ dump: true }, 60)
    this.#closed = true
    await life.end(new DatabaseAway('The database is closed'))
    return Buffer.from(dumped)
  }

  /** How often files were brought to the disk since the engine was opened. */
  async syncs(): Promise<number> {
    return Buffer.from(await (await this.#open()).ask({ syncs: true }, 60)).readUInt32BE(0)
  }

  /** Closes cleanly: a checkpoint, so that the next start has nothing to mend. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    const life = await this.#life?.catch(() => undefined)
    await life?.ask({ close: true }, 60).catch(() => undefined)
    await life?.end(new DatabaseAway('The database is closed'))
  }

  #open(): Promise<Life> {
    if (this.#closed) return Promise.reject(new DatabaseAway('The database is closed'))
    this.#life ??= this.#begin(Promise.resolve())
    return this.#life
  }

  #begin(after: Promise<unknown>): Promise<Life> {
    const opening = after.then(() => Life.begin(this.#source, (gone) => this.#beginAgain(opening, gone)))
    opening.catch(() => {
      if (this.#life === opening) this.#life = undefined
    })
    return opening
  }

  #beginAgain(ended: Promise<Life>, gone: Promise<unknown>): void {
    if (this.#life !== ended) return
    this.#life = this.#closed ? undefined : this.#begin(gone)
  }
}

import { Duplex } from 'node:stream'
import type { Session } from './engine.ts'

const authenticated = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0])
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
const goodbye = 0x58
const endsGroup = new Set([0x53, 0x51]) // Sync, Query

/**
 * Looks like a socket to `pg`. Answers the start-up message itself, and hands whole groups of messages (up to a Sync or a
 * Query) to a session of the engine. When the session is gone the stream breaks, as a lost connection would.
 */
export class Wire extends Duplex {
  readonly #session: Promise<Session>
  #unsent: Buffer = Buffer.alloc(0)
  #started = false

  constructor(session: Promise<Session>) {
    super()
    this.#session = session
    session.catch(() => undefined)
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#take([chunk])
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#take(chunks.map(({ chunk }) => chunk))
    done()
  }

  #take(chunks: Buffer[]): void {
    this.#unsent = Buffer.concat(this.#unsent.length > 0 ? [this.#unsent, ...chunks] : chunks)
    if (!this.#started) this.#start()
    if (this.#started) this.#sendGroups()
  }

  #start(): void {
    if (this.#unsent.length < 4) return
    const length = this.#unsent.readInt32BE(0)
    if (this.#unsent.length < length) return
    this.#unsent = this.#unsent.subarray(length)
    this.#started = true
    this.#reply(this.#session.then(() => Buffer.concat([authenticated, ready])))
  }

  #sendGroups(): void {
    let end = 0
    let whole = 0
    while (this.#unsent.length - end >= 5) {
      const kind = this.#unsent.readUInt8(end)
      const length = this.#unsent.readInt32BE(end + 1) + 1
      if (kind === goodbye) return void this.push(null)
      if (this.#unsent.length - end < length) break
      end += length
      if (endsGroup.has(kind)) whole = end
    }
    if (whole === 0) return
    const group = new Uint8Array(this.#unsent.subarray(0, whole))
    this.#unsent = this.#unsent.subarray(whole)
    this.#reply(this.#session.then((session) => session.execute(group)))
  }

  #reply(bytes: Promise<Uint8Array>): void {
    bytes.then(
      (reply) => {
        if (!this.destroyed) this.push(Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength))
      },
      (error: Error) => this.destroy(error),
    )
  }
}

import { Worker } from 'node:worker_threads'
import { CommandRefused, DatabaseAway } from '../../errors.ts'
import type { Answer, Question, Source } from './worker.ts'

type Waiting = { resolve: (answer: Uint8Array) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }
type WhenEnded = (gone: Promise<unknown>) => void

/** Opening may take this long: what an unclean stop left is mended first. */
const openingSeconds = 120

/** One thread that holds the engine, from its start to its end. */
export class Life {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #whenEnded: WhenEnded = () => undefined
  #alive = true
  #last = 0

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer: Answer) => this.#answered(answer))
    worker.on('error', (error) => void this.end(new DatabaseAway('The database stopped', { cause: error })))
    worker.on('exit', () => void this.end(new DatabaseAway('The database stopped')))
  }

  /**
   * @param whenEnded called once if the life ends after it opened; its promise settles when the files are let go
   * @throws DatabaseAway, or CommandRefused when the folder is not ours to open
   */
  static async begin(source: Source, whenEnded: WhenEnded): Promise<Life> {
    // Plain TypeScript needs no hook, so the thread starts without those of the process. With a stack of this size PostgreSQL's
    // own limit is met before the thread's, so that a statement nested too deeply is an error and not the end of the engine.
    const options = { workerData: source, execArgv: [], resourceLimits: { stackSizeMb: 16 } }
    const life = new Life(new Worker(new URL('./worker.ts', import.meta.url), options))
    try {
      await life.ask({ open: true }, openingSeconds)
    } catch (error) {
      await life.end(new DatabaseAway('The database could not be opened'))
      throw error
    }
    life.#whenEnded = whenEnded
    return life
  }

  /** @throws DatabaseAway when the answer takes longer than so many seconds, or the engine stops */
  ask(question: Omit<Question, 'id'>, seconds: number): Promise<Uint8Array> {
    if (!this.#alive) return Promise.reject(new DatabaseAway('The database stopped'))
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      const tooSlow = () => void this.end(new DatabaseAway(`A statement took longer than ${seconds} seconds`))
      this.#waiting.set(id, { resolve, reject, timer: setTimeout(tooSlow, seconds * 1000) })
      if (this.#waiting.size === 1) this.#worker.ref()
      this.#worker.postMessage({ id, ...question } satisfies Question)
    })
  }

  async end(why: DatabaseAway): Promise<void> {
    if (!this.#alive) return
    this.#alive = false
    const gone = this.#worker.terminate()
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(why)
    }
    this.#waiting.clear()
    this.#whenEnded(gone)
    await gone
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    if (!waiting) return
    clearTimeout(waiting.timer)
    this.#waiting.delete(answer.id)
    // An idle database does not keep a process alive that has nothing else to do.
    if (this.#waiting.size === 0) this.#worker.unref()
    if (answer.bytes) waiting.resolve(answer.bytes)
    else if (answer.refused) waiting.reject(new CommandRefused(answer.refused))
    else {
      const failed = new DatabaseAway('The database failed', { cause: answer.failed })
      waiting.reject(failed)
      // An error of SQL is part of an answer. This one came from the engine itself, which cannot be trusted any more.
      void this.end(failed)
    }
  }
}

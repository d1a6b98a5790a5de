import { Worker } from 'node:worker_threads'

/** What a computed function is told of its limits. `spent()` turns true at nine tenths of the time: give the best found so far. */
export type Limits = { spent: () => boolean; progress: (share: number) => void }

/** A pure function of `lib` that can be computed: its input and its value are what structured cloning can carry. */
type Computed = (input: never, limits: Limits) => unknown

export type Computation<Function extends Computed> = {
  /** Where the function is: `#lib/opinion-groups/groups.ts`, or a URL. A constant of ours, never a text from outside. */
  module: string | URL
  name: string
  input: Parameters<Function>[0]
  /** The time allowed, from the moment the thread starts. */
  seconds: number
  /** The heap allowed. Typed arrays live outside the heap: limit the input of a function that makes large ones. */
  megabytes: number
  /** Called with a share from 0 to 1, at most a hundred times. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

export type ComputeReason = 'took-too-long' | 'needed-too-much-memory' | 'cancelled' | 'failed'

/** Why there is no value. For `failed`, `cause` is what the function threw. */
export class ComputeFailed extends Error {
  override readonly name = 'ComputeFailed'
  readonly because: ComputeReason

  constructor(because: ComputeReason, cause?: unknown) {
    super(`Computing ended: ${because}`, { cause })
    this.because = because
  }
}

/** What the thread sends: progress, and in the end a value or an error. */
export type Said = { progress: number } | { value: unknown } | { error: unknown }

const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

/**
 * Computes a function of `lib` in a thread of its own, so that requests are answered meanwhile. At most two run at once in a process;
 * others wait their turn, which does not count as their time.
 * @throws ComputeFailed with one of four reasons
 */
export async function compute<Function extends Computed>(work: Computation<Function>): Promise<Awaited<ReturnType<Function>>> {
  await turn(work.signal)
  try {
    return (await inThread(work)) as Awaited<ReturnType<Function>>
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function turn(signal: AbortSignal | undefined): Promise<void> {
  while (running >= atOnce) {
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  if (signal?.aborted) {
    running -= 1
    waiting.shift()?.()
    throw new ComputeFailed('cancelled')
  }
}

function inThread<Function extends Computed>(work: Computation<Function>): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { module: String(work.module), name: work.name, input: work.input, milliseconds: work.seconds * 1000 },
    resourceLimits: { maxOldGenerationSizeMb: work.megabytes, maxYoungGenerationSizeMb: Math.max(4, Math.min(32, Math.ceil(work.megabytes / 4))) },
    execArgv: [],
    env: {},
    stdin: false,
  })
  const clock = setTimeout(() => reject(new ComputeFailed('took-too-long')), work.seconds * 1000)
  const cancel = () => reject(new ComputeFailed('cancelled'))
  work.signal?.addEventListener('abort', cancel, { once: true })

  worker.on('message', (said: Said) => {
    if ('progress' in said) work.onProgress?.(said.progress)
    else if ('value' in said) resolve(said.value)
    else reject(new ComputeFailed('failed', said.error))
  })
  worker.on('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ComputeFailed('needed-too-much-memory') : new ComputeFailed('failed', error)),
  )
  worker.on('exit', () => reject(new ComputeFailed('failed')))
  return promise.finally(async () => {
    clearTimeout(clock)
    work.signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  })
}

// The other side of compute(): runs one function in a thread and posts what it says.
import { parentPort, workerData } from 'node:worker_threads'
import type { Limits, Said } from './compute.ts'

const { module, name, input, milliseconds } = workerData as { module: string; name: string; input: unknown; milliseconds: number }
const started = performance.now()
const say = (said: Said) => parentPort?.postMessage(said)

let shown = 0
const limits: Limits = {
  spent: () => performance.now() - started > milliseconds * 0.9,
  progress(share) {
    const hundredth = Math.floor(Math.min(1, Math.max(0, share)) * 100)
    if (hundredth <= shown) return
    shown = hundredth
    say({ progress: hundredth / 100 })
  },
}

try {
  const loaded = (await import(module)) as Record<string, unknown>
  const compute = loaded[name]
  if (typeof compute !== 'function') throw new TypeError(`${module} exports no function ${name}`)
  say({ value: await compute(input, limits) })
} catch (error) {
  say({ error })
}

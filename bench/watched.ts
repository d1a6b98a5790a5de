import { once } from 'node:events'
import { launch, textOf } from '../tests/kill/heard-process.ts'
import { cpuOf, parentOf, peakMemoryOf } from './measure.ts'

/** Runs a command of `heard` to its end over a data folder: what it reported as JSON, the most memory in MB, and its CPU time in milliseconds. */
export async function watched<Report>(words: readonly string[], dataDir: string): Promise<{ report: Report; peak: number; cpu: number }> {
  const child = launch(words, { DATA_DIR: dataDir })
  const [out, said] = [textOf(child.stdout!), textOf(child.stderr!)]
  let [peak, cpu] = [0, 0]
  const watch = setInterval(() => {
    if (parentOf(child.pid!) === undefined) return
    peak = Math.max(peak, peakMemoryOf(child.pid!) ?? 0)
    cpu = Math.max(cpu, cpuOf(child.pid!))
  }, 50)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(watch)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${said().slice(-2000)}`)
  return { report: JSON.parse(out()) as Report, peak, cpu }
}

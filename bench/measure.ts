import { readdirSync, readFileSync } from 'node:fs'

/** CPU time of /proc is counted in hundredths of a second, for every Linux that we know. */
const millisecondsOfTick = 10

/** The middle one. @throws RangeError when there is none */
export function median(numbers: readonly number[]): number {
  const inOrder = [...numbers].sort((a, b) => a - b)
  const middle = inOrder[Math.floor(inOrder.length / 2)]
  if (middle === undefined) throw new RangeError('The median of nothing')
  return middle
}

type Stat = { parent: number; own: number; ofEnded: number }

/** The parent of a process, and its CPU time in milliseconds: its own with all its threads, and that of the children it has seen end. */
function statOf(pid: number): Stat {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  const ticks = (place: number) => Number(fields[place]) * millisecondsOfTick
  return { parent: Number(fields[1]), own: ticks(11) + ticks(12), ofEnded: ticks(13) + ticks(14) }
}

/** Undefined when it has ended. */
export function parentOf(pid: number): number | undefined {
  try {
    return statOf(pid).parent
  } catch {
    return undefined
  }
}

export const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => parentOf(child) === pid)

/** User and system time of a process and of its children, those that have ended too, in milliseconds. */
export function cpuOf(pid: number): number {
  const { own, ofEnded } = statOf(pid)
  return childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), own + ofEnded)
}

/** The most memory that a process ever held, in megabytes; undefined once it has ended. */
export function peakMemoryOf(pid: number): number | undefined {
  const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return found ? Math.round(Number(found[1]) / 1024) : undefined
}

/** One line of a table on stdout, in columns. */
export function tell(what: string, figure: string, note = ''): void {
  process.stdout.write(`${what.padEnd(46)}${figure.padStart(14)}  ${note}\n`)
}

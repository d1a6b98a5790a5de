import { readFileSync, readdirSync } from 'node:fs'

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

const processes = (): number[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)

/** User and system time of a process and of all that it started, in milliseconds since it began. */
export function cpuOf(pid: number): number {
  const { own, ofEnded } = statOf(pid)
  const children = processes().filter((child) => parentOf(child) === pid)
  return children.reduce((sum, child) => sum + cpuOf(child), own + ofEnded)
}

export function parentOf(pid: number): number | undefined {
  try {
    return statOf(pid).parent
  } catch {
    // It ended while we looked.
    return undefined
  }
}

/** The most memory that a process ever held, in megabytes. */
export function peakMemoryOf(pid: number): number {
  const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(found?.[1]) / 1024)
}

/** One line of a table on stdout, in columns. */
export function tell(what: string, figure: string, note = ''): void {
  process.stdout.write(`${what.padEnd(46)}${figure.padStart(14)}  ${note}\n`)
}

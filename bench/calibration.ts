// How fast one core of this machine is today: a fixed piece of work, so that figures of two machines can be compared.
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { median, tell } from './measure.ts'

/** What a web server does all day: texts put together, parsed, sorted, hashed and compressed. Always the same. */
function work(): number {
  let sum = 0
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: 400 }, (_, n) => ({
      id: (n * 7919 + round) % 400,
      words: `Row ${n} of round ${round}: waited for the transport`,
    }))
    const text = JSON.stringify(rows)
    const back = (JSON.parse(text) as typeof rows).sort((a, b) => a.id - b.id)
    const page = back.map(({ id, words }) => `<li id="r${id}">${words.replace(/&/g, '&amp;')}</li>`).join('')
    const squeezed = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    sum += createHash('sha256').update(squeezed).digest().readUInt16BE(0)
  }
  return sum
}

/** CPU milliseconds of the fixed work, once. About 105 where the figures of README.md come from, when nothing else runs. */
export function calibrateOnce(): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The median of nine rounds, after two to warm up. */
export function calibrate(): number {
  for (let round = 0; round < 2; round++) work()
  return median(Array.from({ length: 9 }, calibrateOnce))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)

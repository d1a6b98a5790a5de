// Those who take part beside those who live here, for 100,000 people; and bringing in a directory of postcodes by the command, on the embedded database:
// 300,000 of them, or as many as the first argument says.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { compare, tableOf } from '#lib/representativeness/index.ts'
import type { ShippedFigures } from '#modules/organisations/population/shipped.ts'
import { calibrate } from './calibration.ts'
import { median, tell } from './measure.ts'
import { watched } from './watched.ts'

const participants = 100_000
const postcodes = Number(process.argv[2] ?? 300_000)
const figures = JSON.parse(
  readFileSync(new URL('../src/modules/organisations/population/figures.generated.json', import.meta.url), 'utf8'),
) as ShippedFigures
const southEastLondon = figures.areas.find(({ code }) => code === 'E54000030')!
const tables = Object.entries(southEastLondon.figures).map(([name, people]) => ({ name, groups: figures.tables[name]!.groups, people }))

/** The group of each participant in each characteristic: a little other than the population, so that there is something to find. */
const answers = tables.map(({ people }) => {
  const all = people.reduce((sum, number) => sum + number, 0)
  const steps = people.map((_, place) => people.slice(0, place + 1).reduce((sum, number) => sum + number, 0) / all)
  return Uint8Array.from({ length: participants }, (_, n) => steps.findIndex((step) => ((n * 0.618_033_988_7) % 1) ** 1.05 < step))
})

function compareAll(): number {
  const began = performance.now()
  const counted = tables.map(({ name, groups, people }, at) => {
    const counts = new Array<number>(groups.length).fill(0)
    for (const group of answers[at]!) counts[group]! += 1
    return tableOf(
      name,
      groups.map((group, place) => ({ group, people: people[place]!, n: counts[place]! })),
    )
  })
  const rows = compare(counted)
  if (rows.length !== tables.reduce((sum, { groups }) => sum + groups.length, 0)) throw new Error('Rows are missing')
  return performance.now() - began
}

/** A directory as the ONS publishes it: 52 columns, of which two are read, and a decile. */
async function madeUp(file: string): Promise<void> {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  const letter = (n: number) => letters[n % letters.length]!
  function* lines() {
    yield `pcd,pcd2,pcds,${Array.from({ length: 46 }, (_, n) => `column${n}`).join(',')},lsoa21,imd,imd_decile\n`
    for (let n = 0; n < postcodes; n++) {
      const inward = `${n % 10}${letter(Math.floor(n / 10))}${letter(Math.floor(n / 200))}`
      const outward = `${letter(Math.floor(n / 4000))}${letter(Math.floor(n / 80_000))}${Math.floor(n / 1_600_000) + 1}`
      const area = Math.floor(n / 80)
      yield `"${outward} ${inward}","${outward} ${inward}","${outward} ${inward}",${'"E12000007",'.repeat(46)}"E0${1_000_000 + area}",${1 + area},${1 + (area % 10)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
}

const heard = (words: readonly string[], dataDir: string) => watched<Record<string, number>>(words, dataDir)

const folder = mkdtempSync(join(tmpdir(), 'heard-postcodes-'))
try {
  tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
  const rounds = Array.from({ length: 21 }, compareAll)
  const groups = tables.reduce((sum, { groups: those }) => sum + those.length, 0)
  tell(
    `${participants.toLocaleString('en-GB')} people, ${groups} groups`,
    `${median(rounds).toFixed(1)} ms`,
    `the first round ${rounds[0]!.toFixed(1)} ms, the longest ${Math.max(...rounds).toFixed(1)} ms`,
  )
  const file = join(folder, 'directory.csv')
  await madeUp(file)
  const dataDir = join(folder, 'data')
  await heard(['migrate', '--json'], dataDir)
  for (const what of [`a directory of ${postcodes.toLocaleString('en-GB')} postcodes`, 'the same again']) {
    const { report, peak, cpu } = await heard(['import', 'postcodes', '--file', file, '--json'], dataDir)
    const rate = Math.round(report.rows! / report.seconds!).toLocaleString('en-GB')
    tell(
      what,
      `${report.seconds!.toFixed(1)} s`,
      `${rate} rows a second; ${report.imported} brought in; ${(cpu / 1000).toFixed(1)} CPU-s; at most ${peak} MB`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

// Bringing comments in by the command, on the embedded database: a real file of 5,096 rows where there is one, and 200,000 made up.
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { everyKind } from '#support/activities.ts'
import { makeSurveyDatabase } from '../tests/kill/survey-database.ts'
import { calibrate } from './calibration.ts'
import { tell } from './measure.ts'
import { watched } from './watched.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-import-'))
const columns = { id: 'comment_id', date: 'date', question: 'question', score: 'score', text: 'answer', themes: 'labels' }
const shared = process.env.HEARD_TEST_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url))
const real = join(shared, 'patient-comments/ambulance-trust.csv')

const openings = ['The driver', 'Nobody', 'The receptionist', 'My mother', 'The ward', 'The booking line', 'A volunteer']
const deeds = [
  'rang the evening before',
  'waited three hours',
  'knew that I was coming',
  'helped with the stairs',
  'cut me off twice',
  'was very kind',
]
const endings = [
  'and I was home by four.',
  'which made a hard day easier.',
  'so I missed my appointment.',
  'as they said they would.',
  'for the second time this month.',
]

/** A file of so many rows, no two alike, 60 to 120 characters each, with two labels and a day of two years. */
async function madeUp(rows: number): Promise<string> {
  const file = join(folder, `made-up-${rows}.csv`)
  const pick = (words: readonly string[], n: number) => words[n % words.length]!
  function* lines() {
    yield `${Object.values(columns).join(',')}\n`
    for (let n = 0; n < rows; n++) {
      const day = new Date(Date.UTC(2024, 0, 1 + (n % 730))).toISOString().slice(0, 10).split('-').reverse().join('/')
      const words = `${pick(openings, n)} ${pick(deeds, n * 3)}, ${pick(endings, n * 7)} That was journey ${n}.`
      yield `C${n},${day},Question ${1 + (n % 5)},${1 + (n % 5)},"${words}",Waiting; ${pick(['Phone', 'Vehicle', 'Staff'], n)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return file
}

type Report = { rows: number; imported: number; leftOut: number; bad: unknown[]; seconds: number }

/** Runs the command to its end on a new installation, and says what it took. */
async function bringIn(what: string, file: string): Promise<void> {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const { project } = await makeSurveyDatabase({ databaseUrl: undefined, databasePool: 1, dataDir }, everyKind)
  const options = Object.entries(columns).flatMap(([option, heading]) => [`--${option}`, heading])
  const words = ['import', 'contributions', '--project', project, '--file', file, ...options, '--leave-out', 'Did not answer', '--skip-bad', '--json']
  const began = performance.now()
  const { report, peak, cpu } = await watched<Report>(words, dataDir)
  const whole = ((performance.now() - began) / 1000).toFixed(1)
  const counts = `${report.imported} brought in, ${report.leftOut} left out, ${report.bad.length} bad`
  tell(what, `${report.seconds.toFixed(2)} s`, `${counts}; the whole command ${whole} s; ${(cpu / 1000).toFixed(1)} CPU-s; at most ${peak} MB`)
}

try {
  tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
  if (existsSync(real)) await bringIn('5,096 real rows', real)
  else await bringIn('5,096 rows, made up', await madeUp(5096))
  await bringIn('200,000 rows, made up', await madeUp(200_000))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

// The kill rounds of tests/kill.test.ts, as many as you like: node --import ./bin/hooks.mjs bench/kill.ts [rounds] [people] [seed]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Settings } from '../tests/kill/heard-process.ts'
import { killRounds } from '../tests/kill/rounds.ts'
import { makeSurveyDatabase, twoQuestions, type Where } from '../tests/kill/survey-database.ts'
import { judgeRows, openReceipts } from '../tests/kill/verdict.ts'
import { tell } from './measure.ts'
import { benchServer, killServer } from './server.ts'

const [rounds = 100, people = 20, seed = 1] = process.argv.slice(2).map(Number)

async function run(what: string, where: Where, settings: Settings, instead?: () => Promise<void>): Promise<void> {
  const port = String(await freePort())
  const all = { ...settings, PORT: port, POSTS_PER_MINUTE: '0' }
  const { survey } = await makeSurveyDatabase(where, twoQuestions)
  const seen = await killRounds({ settings: all, address: `http://localhost:${port}`, survey, people, rounds, seed, ...(instead && { instead }) })
  const { responses } = await judgeRows(where, seen.acknowledged)
  await openReceipts(all, seen.acknowledged)
  tell(
    what,
    `${rounds} kills`,
    `${seen.acknowledged.length} receipts seen, all there once; ${responses} responses; ${seen.sentAgain} requests sent again`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'heard-kill-'))
try {
  await run('Heard on the embedded database', { databaseUrl: undefined, databasePool: 1, dataDir: folder }, { DATA_DIR: folder })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

for (const what of ['Heard on a PostgreSQL server', 'the PostgreSQL server under Heard']) {
  const server = await benchServer()
  try {
    const where = { databaseUrl: server.url, databasePool: 4, dataDir: '' }
    await run(what, where, { DATABASE_URL: server.url }, what.startsWith('the') ? () => killServer(server) : undefined)
  } finally {
    server.stop()
  }
}
process.exit()

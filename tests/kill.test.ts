import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { freePort } from './kill/heard-process.ts'
import { killRounds } from './kill/rounds.ts'
import { makeSurveyDatabase, twoQuestions } from './kill/survey-database.ts'
import { judgeRows, openReceipts } from './kill/verdict.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-kill-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('killed twenty times while twenty people submit: every receipt that somebody saw is there, once', async (t) => {
  const where = { databaseUrl: undefined, databasePool: 1, dataDir: folder }
  const port = String(await freePort())
  const settings = { DATA_DIR: folder, PORT: port, POSTS_PER_MINUTE: '0' }
  const { survey } = await makeSurveyDatabase(where, twoQuestions)

  const seen = await killRounds({ settings, address: `http://localhost:${port}`, survey, people: 20, rounds: 20, seed: 2026 })
  t.diagnostic(`${seen.acknowledged.length} receipts, ${seen.sentAgain} requests sent again, ${seen.killedAtStart} kills at the start`)
  assert.ok(seen.sentAgain > 20, 'kills met people in the middle of something')
  assert.ok(seen.acknowledged.length >= 20, 'everybody saw a receipt')
  const { responses } = await judgeRows(where, seen.acknowledged)
  assert.ok(responses >= seen.acknowledged.length)
  await openReceipts(settings, seen.acknowledged)
})

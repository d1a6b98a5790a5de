// Everything that must hold before a change is taken in: `npm test`. With --quick, without the server and the browser.
import { largestFiles } from './check/largest.ts'
import { type Missing, needBrowser, needServer } from './check/needs.ts'
import { type Ran, runNode, runTool, stopAll } from './check/run.ts'
import { runTests, type Totals, testFiles } from './check/tests.ts'

type Outcome = Totals & { said: string }
type Step = { name: string; take: () => Promise<Outcome> }

const quick = process.argv.includes('--quick')
const inCi = process.env.CI === 'true' || process.env.CI === '1'
const files = testFiles()

/** A tool that has one thing to say counts as one test. */
const oneCheck = ({ code, said }: Ran): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  said: code === 0 ? '' : said,
})

/** In CI what is missing is a failure, so that a green run always means the same. */
const missing = (why: string): Outcome => ({ passed: 0, failed: inCi ? 1 : 0, skipped: inCi ? 0 : 1, said: `${why}\n` })

async function withNeed(need: () => Promise<Missing>, take: () => Promise<Outcome>): Promise<Outcome> {
  const why = await need()
  return why === undefined ? take() : missing(why)
}

/** The tests that touch the database once more, on a real server. */
async function onServer(): Promise<Outcome> {
  const { startPostgres } = await import('#support/postgres-server.ts')
  const server = await startPostgres()
  try {
    return await runTests(files.database, { seconds: 1500, env: { TEST_DATABASE_URL: server.url } })
  } finally {
    server.stop()
  }
}

const steps: Step[] = [
  { name: 'types', take: async () => oneCheck(await runTool('typescript/bin/tsc', ['--noEmit', '--project', '.'])) },
  { name: 'format and lint', take: async () => oneCheck(await runTool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'])) },
  { name: 'nothing unused', take: async () => oneCheck(await runTool('knip/bin/knip.js', ['--no-progress'])) },
  { name: 'generated types', take: async () => oneCheck(await runNode(['scripts/db-types.ts', '--check'])) },
  { name: 'generated record of processing', take: async () => oneCheck(await runNode(['scripts/records-of-processing.ts', '--check'])) },
  { name: 'tests of rules and components', take: () => runTests(files.pure, { together: true, seconds: 600 }) },
  { name: 'tests on the embedded database', take: () => runTests(files.other, { seconds: 1500 }) },
]
if (!quick) {
  steps.push({ name: 'the same on a PostgreSQL server', take: () => withNeed(needServer, onServer) })
  steps.push({ name: 'journeys in Chromium', take: () => withNeed(needBrowser, () => runTests(files.journeys, { atOnce: 1, seconds: 1500 })) })
}

async function takeStep({ name, take }: Step): Promise<Totals> {
  const began = performance.now()
  const outcome = await take().catch((error: Error): Outcome => ({ passed: 0, failed: 1, skipped: 0, said: `${error.stack ?? error.message}\n` }))
  const failed = outcome.failed + (inCi ? outcome.skipped : 0)
  if (outcome.said.trim() !== '') process.stdout.write(`\n${outcome.said.trim()}\n\n`)
  const word = failed > 0 ? 'FAILED' : outcome.skipped > 0 && outcome.passed === 0 ? 'skipped' : 'passed'
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${word.padEnd(8)}${name.padEnd(34)}${inWords(outcome).padEnd(36)}${seconds.padStart(6)} s\n`)
  return { ...outcome, failed, skipped: inCi ? 0 : outcome.skipped }
}

const inWords = ({ passed, failed, skipped }: Totals): string => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

async function check(): Promise<void> {
  const total: Totals = { passed: 0, failed: 0, skipped: 0 }
  for (const step of steps) {
    const { passed, failed, skipped } = await takeStep(step)
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  process.stdout.write('\nThe longest files:\n')
  for (const { path, lines } of largestFiles(5)) process.stdout.write(`${String(lines).padStart(5)}  ${path}\n`)
  process.stdout.write(`\n${inWords(total)}\n`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(signal, () => {
    stopAll()
    process.exit(130)
  })
}

await check()
process.exit()

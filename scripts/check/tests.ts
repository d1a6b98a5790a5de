import { globSync, readFileSync } from 'node:fs'
import { root, runNode } from './run.ts'
import { totalsMark } from './test-reporter.ts'

export type Totals = { passed: number; failed: number; skipped: number }

const find = (...patterns: string[]) =>
  globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

/** Test files by what they need. The same file can be both in memory and on a server. */
export function testFiles() {
  const all = find('src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'demo/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,tsx}')
  const journeys = all.filter((path) => path.startsWith('tests/journeys/'))
  const rest = all.filter((path) => !journeys.includes(path))
  const usesSupport = (path: string) => readFileSync(`${root}${path}`, 'utf8').includes('#support/')
  const pure = rest.filter((path) => /^src\/(lib|ui)\//.test(path) || (path.startsWith('src/modules/') && !usesSupport(path)))
  return {
    /** Rules, libraries and components, without a database, a thread or a file: they can share one process. */
    pure,
    other: rest.filter((path) => !pure.includes(path)),
    database: rest.filter((path) => /#support\/(?!chromium)/.test(readFileSync(`${root}${path}`, 'utf8'))),
    journeys,
  }
}

/**
 * Runs test files and counts. No files at all, a run without totals, or one that ends badly although nothing failed: each counts
 * as one failure.
 *
 * @param options.together all files in one process, one after the other; otherwise one process each
 */
export async function runTests(
  files: readonly string[],
  options: { together?: boolean; atOnce?: number; seconds: number; env?: Record<string, string> },
): Promise<Totals & { said: string }> {
  if (files.length === 0) return { passed: 0, failed: 1, skipped: 0, said: 'There are no test files here\n' }
  const flags = ['--test', '--test-timeout=180000', `--test-reporter=${root}scripts/check/test-reporter.ts`, '--test-reporter-destination=stdout']
  const shape = options.together ? ['--test-isolation=none'] : [`--test-concurrency=${options.atOnce ?? 2}`]
  const { code, said } = await runNode([...flags, ...shape, ...files], { seconds: options.seconds, ...(options.env && { env: options.env }) })
  return count(code, said)
}

export function count(code: number, said: string): Totals & { said: string } {
  const at = said.lastIndexOf(totalsMark)
  if (at < 0) return { passed: 0, failed: 1, skipped: 0, said: `${said}\nThe tests ended without totals (exit code ${code})\n` }
  const end = said.indexOf('\n', at)
  const totals = JSON.parse(said.slice(at + totalsMark.length, end)) as Totals
  const rest = said.slice(0, at) + said.slice(end + 1)
  if (code === 0 || totals.failed > 0) return { ...totals, said: rest }
  return { ...totals, failed: 1, said: `${rest}\nThe tests ended with exit code ${code}\n` }
}

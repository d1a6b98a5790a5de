import { existsSync } from 'node:fs'
import { findPostgres } from '#support/postgres-server.ts'
import { run } from './run.ts'

const browserPath = '/usr/bin/chromium'

/** Undefined when it is there or could be installed; otherwise why not, in words. */
export type Missing = string | undefined

export const needBrowser = (): Promise<Missing> => need('Chromium', () => existsSync(browserPath), ['chromium', 'fonts-liberation'])

export const needServer = (): Promise<Missing> => need('PostgreSQL', () => findPostgres() !== undefined, ['postgresql'])

async function need(what: string, isThere: () => boolean, packages: readonly string[]): Promise<Missing> {
  if (isThere()) return undefined
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `${what} is not installed. As root: apt-get install ${packages.join(' ')}`
  process.stdout.write(`Installing ${packages.join(' and ')}\n`)
  const installed = (await aptInstall(packages)) || ((await apt('update')) && (await aptInstall(packages)))
  return installed && isThere() ? undefined : `${what} could not be installed with apt-get`
}

const aptInstall = (packages: readonly string[]) => apt('install', '--yes', '--no-install-recommends', ...packages)

/** Waits up to five minutes for another process that is installing. */
async function apt(...words: string[]): Promise<boolean> {
  const { code } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', ...words], {
    seconds: 600,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  return code === 0
}

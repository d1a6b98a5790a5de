import { spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const hooks = pathToFileURL(`${root}bin/hooks.mjs`).href

export type Ran = { code: number; said: string }

const running = new Set<ReturnType<typeof spawn>>()

/** Stops everything that was started here. */
export function stopAll(): void {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a program in the folder of the project and keeps what it says.
 *
 * @param options.seconds how long it may take before it is stopped, which counts as a failure
 * @param options.env added to the environment; the settings of a real installation are taken out of it first
 */
export function run(program: string, words: readonly string[], options: { seconds?: number; env?: Record<string, string> } = {}): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>()
  const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...withoutSettings(process.env), ...options.env } })
  running.add(child)
  const limit = options.seconds ?? 300
  let said = ''
  const timer = setTimeout(() => {
    said += `\nStopped after ${limit} seconds\n`
    child.kill('SIGKILL')
  }, limit * 1000)
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const done = (code: number) => {
    clearTimeout(timer)
    running.delete(child)
    resolve({ code, said })
  }
  child.on('error', (error) => {
    said += `${error.message}\n`
    done(127)
  })
  child.on('close', (code) => done(code ?? 1))
  return promise
}

/** A TypeScript file of the project, or node's own flags, on the Node that runs us. */
export const runNode = (words: readonly string[], options?: Parameters<typeof run>[2]): Promise<Ran> =>
  run(process.execPath, ['--import', hooks, ...words], options)

/** A tool that came with the packages. */
export const runTool = (name: string, words: readonly string[]): Promise<Ran> => run(process.execPath, [`${root}node_modules/${name}`, ...words])

/** A test must never reach the database or the mail server of somebody's real installation. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = [
    'DATABASE_URL',
    'DATABASE_POOL',
    'DATA_DIR',
    'SMTP_URL',
    'MAIL_FROM',
    'BASE_URL',
    'HOST',
    'PORT',
    'TRUST_PROXY',
    'LOG_LEVEL',
    'TEST_DATABASE_URL',
  ]
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !settings.includes(name)))
}

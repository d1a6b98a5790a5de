// How long it takes until the first page is there: from a fresh clone, on an empty folder, after a stop, after a kill.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort, serve } from '../tests/kill/heard-process.ts'
import { calibrate } from './calibration.ts'
import { cpuOf, median, tell } from './measure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = Number(process.env.ROUNDS ?? 5)
const temporary = (name: string) => mkdtempSync(join(tmpdir(), `heard-${name}-`))

type Took = { seconds: number; cpuSeconds: number }

/** Waits for the page, from the moment that `began`. */
async function firstPage(address: string, began: number): Promise<number> {
  const reply = await fetch(address)
  await reply.text()
  if (reply.status !== 200) throw new Error(`The first page gave ${reply.status}`)
  return (performance.now() - began) / 1000
}

/** Starts the server on a folder, asks for the first page, and ends it in one way or the other. */
async function start(dataDir: string, ending: 'stop' | 'kill'): Promise<Took> {
  const began = performance.now()
  const heard = serve({ DATA_DIR: dataDir, PORT: String(await freePort()) })
  const seconds = await firstPage(await heard.listening, began)
  const cpuSeconds = cpuOf(heard.pid) / 1000
  await heard[ending]()
  return { seconds, cpuSeconds }
}

function report(what: string, took: readonly Took[]): void {
  const [least, most] = [Math.min(...took.map(({ seconds }) => seconds)), Math.max(...took.map(({ seconds }) => seconds))]
  const note = `${least.toFixed(1)} to ${most.toFixed(1)} s in ${took.length}; ${median(took.map(({ cpuSeconds }) => cpuSeconds)).toFixed(1)} CPU-s`
  tell(what, `${median(took.map(({ seconds }) => seconds)).toFixed(2)} s`, note)
}

/** A clone of what was committed; before the first commit, a copy without what git leaves out. */
function clone(folder: string): void {
  const committed =
    existsSync(join(root, '.git')) && execFileSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: root, encoding: 'utf8' })
  if (committed) return void execFileSync('git', ['clone', '--quiet', root, folder])
  const leftOut = new Set(['node_modules', 'data', '.git'].map((name) => join(root, name)))
  cpSync(root, folder, { recursive: true, filter: (path) => !leftOut.has(path) })
}

/** `npm start` in a fresh clone, with what npm has in its cache. */
async function freshClone(): Promise<number> {
  const folder = join(temporary('clone'), 'heard')
  clone(folder)
  const began = performance.now()
  const environment = { ...process.env, PATH: pathWithoutOurs(), PORT: String(await freePort()), npm_config_prefer_offline: 'true' }
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: environment })
  try {
    return await firstPage(await addressOf(npm), began)
  } finally {
    npm.kill('SIGTERM')
    await once(npm, 'exit')
    await databaseClosed(join(folder, 'data'))
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
}

/** npm does not wait for the server to end. While that has the database open, this file is there. */
async function databaseClosed(dataDir: string): Promise<void> {
  for (let tries = 0; tries < 100 && existsSync(join(dataDir, 'pg18/postmaster.pid')); tries++) await wait(200)
}

/** A clone has no Node of its own yet: it begins with that of the machine. */
const pathWithoutOurs = () =>
  (process.env.PATH ?? '')
    .split(':')
    .filter((one) => !one.includes('node_modules'))
    .join(':')

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const more of child.stderr!) {
    said += String(more)
    const address = /Heard is at (\S+)/.exec(said)?.[1]
    if (address) {
      child.stderr!.resume()
      return address
    }
  }
  throw new Error(`npm start ended: ${said.slice(-2000)}`)
}

async function main(): Promise<void> {
  tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
  if (!process.argv.includes('--without-clone')) tell('from a fresh clone to the first page', `${(await freshClone()).toFixed(1)} s`)

  const empty: Took[] = []
  const folders = Array.from({ length: Math.min(3, rounds) }, () => temporary('start'))
  for (const folder of folders) empty.push(await start(folder, 'stop'))
  report('an empty folder: with the demonstration', empty)

  const [folder = ''] = folders
  const [afterStop, afterKill]: [Took[], Took[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    afterStop.push(await start(folder, 'kill'))
    afterKill.push(await start(folder, 'stop'))
  }
  report('after a stop', afterStop)
  report('after a kill', afterKill)
  for (const one of folders) rmSync(one, { recursive: true, force: true })
}

await main()
process.exit()

import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Where Debian and Ubuntu, Homebrew, and the PostgreSQL packages for Red Hat put the programs of a server. */
const places = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/usr']
const versions = ['18', '17', '16', '15']

export type PostgresServer = { url: string; version: string; start: () => void; restart: () => void; kill: () => void; stop: () => void }

/** The programs of the newest PostgreSQL on this machine, at least 15; undefined where there is none. */
export function findPostgres(): { programs: string; version: string } | undefined {
  for (const version of versions) {
    for (const place of places) {
      const programs = [join(place, version, 'bin'), join(place, `postgresql@${version}`, 'bin'), join(place, `pgsql-${version}`, 'bin')].find(
        (folder) => existsSync(join(folder, 'initdb')),
      )
      if (programs) return { programs, version }
    }
  }
  return undefined
}

/**
 * Starts a PostgreSQL server in a temporary folder, on this machine only, without syncs to the disk: for tests.
 * The user of its `url` is not a superuser, but may create databases and roles, as in production.
 * @throws Error when no PostgreSQL is installed
 */
export async function startPostgres(): Promise<PostgresServer> {
  const found = findPostgres() ?? install()
  const { programs, version } = found
  const folder = mkdtempSync(join(tmpdir(), 'heard-postgres-'))
  const run = asOrdinaryUser(folder)
  const port = await freePort()
  const data = join(folder, 'data')
  run(join(programs, 'initdb'), `--pgdata=${data} --username=postgres --auth=trust --no-sync --encoding=UTF8 --locale=C.UTF-8`.split(' '))
  const options = `-F -p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='${folder}' -c max_connections=100 -c full_page_writes=off`
  const control = (...asked: string[]) => run(join(programs, 'pg_ctl'), ['--pgdata', data, '--wait', '--log', join(folder, 'log'), ...asked])
  const start = () => control('--options', options, 'start')
  start()
  await makeUser(port)
  return {
    url: `postgres://heard@127.0.0.1:${port}/postgres`,
    version,
    start,
    restart: () => control('--options', options, '--mode', 'fast', 'restart'),
    kill: () => control('--mode', 'immediate', 'stop'),
    stop() {
      control('--mode', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function install(): { programs: string; version: string } {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'postgresql'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const found = findPostgres()
  if (!found) throw new Error('These tests need a PostgreSQL server, 15 or later. Install one (Debian: apt-get install postgresql)')
  return found
}

/** PostgreSQL refuses to run as root; a process of root runs it as an ordinary user that owns the folder. */
function asOrdinaryUser(folder: string): (program: string, given: string[]) => void {
  const options = { stdio: 'ignore' as const, cwd: folder }
  if (process.getuid?.() !== 0) return (program, given) => void execFileSync(program, given, options)
  const user = Number(execFileSync('id', ['-u', readdirSync('/var/lib').includes('postgresql') ? 'postgres' : 'nobody'], { encoding: 'utf8' }))
  chmodSync(folder, 0o700)
  chownSync(folder, user, user)
  return (program, given) => void execFileSync(program, given, { ...options, uid: user })
}

async function makeUser(port: number): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query('create role heard login createdb createrole')
  await client.end()
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer()
  server.on('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

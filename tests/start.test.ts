import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

const install = pathToFileURL('bin/install.mjs').href

/** A process that hands over to a child, as `bin/heard.mjs` does. */
function start(deed: string): ChildProcess & { said: () => string } {
  const words = ['--input-type=module', '--eval', `import { run } from '${install}'; run('tests/support/started-child.ts', ['${deed}'])`]
  const parent = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  parent.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return Object.assign(parent, { said: () => said })
}

async function waiting(): Promise<ReturnType<typeof start>> {
  const parent = start('wait')
  while (!parent.said().includes('waiting')) await once(parent.stdout!, 'data')
  return parent
}

test('the exit code is that of the child, and nothing is added to what it prints', async () => {
  const parent = start('exit')
  assert.deepEqual(await once(parent, 'close'), [7, null])
  assert.equal(parent.said(), '')
})

test('a child that was killed gives 128 and the number of the signal, as a shell does', async () => {
  assert.deepEqual(await once(start('die'), 'close'), [137, null])
})

test('a request to stop is passed on, and waited for', async () => {
  const parent = await waiting()
  parent.kill('SIGTERM')
  assert.deepEqual(await once(parent, 'close'), [0, null])
  assert.match(parent.said(), /told to stop/)
})

test('a child whose parent is killed outright is told, and stops in good order', async () => {
  const parent = await waiting()
  parent.kill('SIGKILL')
  await once(parent, 'close')
  assert.match(parent.said(), /left alone/)
})

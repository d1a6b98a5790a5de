import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { plainCommand } from './plain.command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-plain-'))
after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
if (!plainCommand.alone) throw new Error('It opens a database')
const { run: runPlain } = plainCommand
const run = (...positionals: string[]) => runPlain({ config: readConfig({}), now: new Date(), options: {}, positionals, say: () => undefined })

test('the JSON gives each finding with its line, its column and the words', async () => {
  const text = '# Plan\n\nThe ICB will tell you.\nIt was 👩 decided by the QIPP.\n'
  const { data } = await run(file('plan.md', text))
  const { findings, glossary } = data as { findings: Record<string, unknown>[]; glossary: { acronym: string }[] }
  assert.deepEqual(Object.keys(findings[0]!), ['line', 'column', 'start', 'end', 'kind', 'found', 'suggestion'])
  assert.deepEqual(
    findings.map(({ line, column, kind, found }) => [line, column, kind, found]),
    [[4, 26, 'unexplained-acronym', 'QIPP']],
  )
  assert.equal(text.slice(findings[0]!.start as number, findings[0]!.end as number), 'QIPP')
  assert.deepEqual(
    glossary.map(({ acronym }) => acronym),
    ['ICB'],
  )
})

test('in words, each finding stands on a line that an editor can open', async () => {
  const path = file('words.txt', '\uFEFFSend an SMS.')
  assert.equal((await run(path)).text, `${path}:1:10 “SMS”. Write “text message”\nThese are hints. Ask somebody who would read it`)
  assert.match((await run(file('fine.txt', 'Come in.'))).text, /^Nothing found\. Ask/)
  assert.equal((await run(file('none.txt', ''))).refused, undefined)
})

test('what is no text is refused in words', async () => {
  await assert.rejects(run(), UsageProblem)
  await assert.rejects(run('a', 'b'), UsageProblem)
  await assert.rejects(run(join(folder, 'nowhere.md')), (error) => error instanceof CommandRefused && /There is no file/.test(error.message))
  await assert.rejects(run(folder), (error) => error instanceof CommandRefused && /is a folder/.test(error.message))
  for (const bytes of [Buffer.from([0xff, 0xfe, 0x41]), Buffer.from('a\0b')])
    await assert.rejects(run(file('picture.png', bytes)), (error) => error instanceof CommandRefused && /cannot be read as text/.test(error.message))
})

test('it needs no installation, makes none, and is no gate', () => {
  const data = join(folder, 'data')
  const path = file('late.md', 'It is decided.')
  const done = spawnSync(process.execPath, ['--import', './bin/hooks.mjs', 'src/app/main.ts', 'plain', path, '--json'], {
    env: { ...process.env, DATA_DIR: data },
    encoding: 'utf8',
  })
  assert.equal(done.status, 0, done.stderr)
  assert.equal(JSON.parse(done.stdout).findings[0].kind, 'passive')
  assert.ok(!existsSync(data))
})

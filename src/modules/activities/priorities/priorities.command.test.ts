import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import type { Counting } from './counting.ts'
import { prioritiesCommand } from './priorities.command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-priorities-'))
after(() => rmSync(folder, { recursive: true }))
function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const grants = file('grants.pb', [
  ...['META', 'key;value', 'budget;100.50', 'vote_type;approval'],
  ...['PROJECTS', 'project_id;cost;name', '1;60;Path', '2;40;Swings', '3;30.25;Benches'],
  ...['VOTES', 'voter_id;vote', 'a;1,2', 'b;1,2', 'c;1,2', 'd;3', 'e;3'],
])
const ranks = file('ranks.soi', ['# ALTERNATIVE NAME 1: Pain', '# ALTERNATIVE NAME 2: Sleep', '3: 1,2', '1: 2', '1: 2,1'])

if (!prioritiesCommand.alone) throw new Error('It opens a database')
const { run: runIt } = prioritiesCommand
const run = (options: Record<string, string>, ...positionals: string[]) =>
  runIt({ config: readConfig({}), now: new Date(), options, positionals, say: () => undefined })
const dataOf = async (options: Record<string, string>) => (await run(options)).data as Counting

test('the JSON of a budget: ids as strings, money in the unit of the file', async () => {
  const greedy = await dataOf({ file: grants, method: 'greedy' })
  assert.deepEqual(Object.keys(greedy), ['method', 'winners', 'ranking', 'ties', 'spent', 'explanations'])
  assert.deepEqual([greedy.winners, greedy.ranking, greedy.ties, greedy.spent], [['1', '2'], ['1', '2', '3'], [], 100])
  const shares = await dataOf({ file: grants, method: 'equal-shares', completion: 'none' })
  assert.deepEqual([shares.winners, shares.ranking, shares.spent], [['2', '3'], ['2', '3', '1'], 70.25])
  assert.match(shares.explanations[0]!, /^The budget of 100\.5 is shared equally among 5 people: 20\.1 each\./)
  assert.match(
    shares.explanations.at(-1)!,
    /^1 \(Path\) is not funded\. It costs 60\. .* have 20\.3 left together\. It would have taken a cost of at most 20\.3, or 2 people/,
  )
  const completed = await dataOf({ file: grants, method: 'equal-shares' })
  assert.match(completed.explanations[0]!, /each share was raised by 13 to 33\.1\. One step more would have spent more than the budget\./)
  assert.deepEqual(await dataOf({ file: grants, method: 'equal-shares', completion: 'add1' }), completed)
  assert.deepEqual((await dataOf({ file: grants, method: 'approval' })).ties, [['1', '2']])
})

test('the JSON of rankings: nothing is spent, and what is level is told', async () => {
  const schulze = await dataOf({ file: ranks, method: 'schulze' })
  assert.deepEqual([schulze.winners, schulze.ranking, schulze.ties, schulze.spent], [['1'], ['1', '2'], [], null])
  assert.match((await run({ file: ranks, method: 'borda' })).text, /^First: 1\n5 people ranked the options\..*\n1 \(Pain\) has 3 points\./)
})

test('what cannot be counted is refused in words, with the lines of the file', async () => {
  const refused = (options: Record<string, string>, says: RegExp) =>
    assert.rejects(run(options), (error) => error instanceof CommandRefused && says.test(error.message))
  await refused({ file: grants, method: 'schulze' }, /not in which order/)
  await refused({ file: ranks, method: 'approval' }, /Use schulze or borda/)
  await refused({ file: ranks, method: 'greedy' }, /no budget/)
  await refused({ file: join(folder, 'none.pb'), method: 'greedy' }, /There is no file/)
  await refused({ file: file('votes.csv', []), method: 'greedy' }, /none of the kinds/)
  await refused({ file: file('wrong.soi', ['# ALTERNATIVE NAME 1: A', '1: 2', 'x']), method: 'borda' }, /^Line 2: .*\nLine 3: /)
  for (const options of [{}, { file: grants }, { file: grants, method: 'luck' }, { file: ranks, method: 'borda', completion: 'none' }])
    await assert.rejects(run(options as Record<string, string>), UsageProblem)
  await assert.rejects(run({ file: grants, method: 'equal-shares', completion: 'add2' }), UsageProblem)
  await assert.rejects(run({ file: grants, method: 'greedy' }, 'more'), UsageProblem)
})

test('it needs no installation and makes none; a file that is wrong ends it with 1', () => {
  const data = join(folder, 'data')
  const heard = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', './bin/hooks.mjs', 'src/app/main.ts', 'priorities', ...words], {
      env: { ...process.env, DATA_DIR: data },
      encoding: 'utf8',
    })
  const done = heard('--file', grants, '--method', 'greedy', '--json')
  assert.equal(done.status, 0, done.stderr)
  assert.deepEqual(JSON.parse(done.stdout).winners, ['1', '2'])
  const refused = heard('--file', file('empty.pb', []), '--method', 'greedy', '--json')
  assert.deepEqual([refused.status, /Line 1: There is no section META/.test(refused.stderr)], [1, true])
  assert.ok(!existsSync(data))
})

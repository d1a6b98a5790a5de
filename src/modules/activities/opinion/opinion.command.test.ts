import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { opinionCommand } from './opinion.command.ts'
import type { OpinionReport } from './opinion-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-opinion-'))
after(() => rmSync(folder, { recursive: true }))
function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

// Two camps of 12 and 8 people, seven statements; the last one is agreed by all, and an eighth is out.
const answersOf = (person: number) => (person < 12 ? [1, 1, 1, -1, -1, -1, 1, 1] : [-1, -1, -1, 1, 1, 1, 1, 0])
const people = Array.from({ length: 20 }, (_, person) => person)
const wide = file('participants-votes.csv', [
  `participant,group-id,n-comments,n-votes,n-agree,n-disagree,${[...Array(8).keys()].join(',')}`,
  ...people.map((person) => `${person + 100},${person % 3 === 2 ? '' : person % 3},0,8,4,4,${answersOf(person).join(',')}`),
])
const long = file('votes.csv', [
  'timestamp,datetime,comment-id,voter-id,vote',
  `9,"Sun, 9",0,100,1`,
  ...people.flatMap((person) => answersOf(person).map((vote, statement) => `2,now,${statement},${person + 100},${vote}`)),
  '1,then,0,100,-1',
])
const comments = file('comments.csv', [
  'comment-id,author-id,moderated,comment-body',
  '6,1,1,"Buses, ""on time"",\nevery day"',
  '7,1,-1,Spam',
  '9,1,0,Nobody saw it',
])

if (!opinionCommand.alone) throw new Error('It opens a database')
const { run: runIt } = opinionCommand
const run = (options: Record<string, string | boolean>, ...positionals: string[]) =>
  runIt({ config: readConfig({}), now: new Date(), options, positionals, say: () => undefined })
const dataOf = async (options: Record<string, string | boolean>) => (await run(options)).data as OpinionReport

test('the JSON: counts, groups with their people, lists, and nothing else', async () => {
  const report = await dataOf({ votes: wide, statements: comments })
  assert.deepEqual(Object.keys(report), [
    ...['participants', 'statements', 'votes', 'inConversation', 'groups', 'silhouettes', 'representative', 'consensus'],
    ...['groupInformedConsensus', 'stability', 'cpuSeconds'],
  ])
  assert.deepEqual([report.participants, report.statements, report.votes, report.inConversation], [20, 8, 160, 20])
  assert.deepEqual(
    report.groups.map(({ id, size, members }) => [id, size, members[0]]),
    [
      ['0', 12, '100'],
      ['1', 8, '112'],
    ],
  )
  assert.deepEqual(report.representative['1']!.map(({ statement, direction, n, of }) => `${statement} ${direction} ${n} of ${of}`).slice(0, 3), [
    '3 agree 8 of 8',
    '4 agree 8 of 8',
    '5 agree 8 of 8',
  ])
  assert.deepEqual(report.consensus, {
    agree: [{ statement: '6', direction: 'agree', n: 20, of: 20, p: 21 / 22, test: Math.sqrt(21) }],
    disagree: [],
  })
  assert.ok(Math.abs(report.groupInformedConsensus['6']! - (13 / 14) * (9 / 10)) < 1e-12)
  assert.equal(report.stability, 1)
  assert.ok(report.cpuSeconds > 0)
})

test('votes one by one, with times and repeats, give the same as a row for each person', async () => {
  const [one, other] = [await dataOf({ votes: wide, statements: comments }), await dataOf({ votes: long, statements: comments })]
  assert.deepEqual({ ...other, cpuSeconds: 0 }, { ...one, cpuSeconds: 0 })
})

test('groups that are given are used, from the file of participants or of votes', async () => {
  const sources: Record<string, string>[] = [{ votes: wide }, { votes: long, participants: wide }]
  for (const options of sources) {
    const report = await dataOf({ ...options, 'given-groups': true, compatibility: 'polis' })
    assert.deepEqual(
      report.groups.map(({ id, size }) => [id, size]),
      [
        ['0', 7],
        ['1', 7],
      ],
    )
    assert.deepEqual([report.stability, report.silhouettes], [null, {}])
  }
})

test('in words: who, how many, and how sure that is', async () => {
  const { text } = await run({ votes: wide, statements: comments })
  assert.match(text, /^20 people gave 160 answers to 8 statements\./)
  assert.match(text, /Group 0: 12 people\n {2}12 of 12 agree \(95 % interval 74 % to 100 %\): 0/)
  assert.match(text, /These groups are clear/)
  assert.match(text, /Common ground:\n {2}20 of 20 agree: 6 “Buses, "on time", every day”$/)
})

test('unsure, pass and not-for-me may stand in words', async () => {
  const words = file('words.csv', ['voter-id,comment-id,vote', 'a,1,agree', 'b,1,pass', 'c,1,not-for-me', 'd,1,unsure', 'e,1,disagree'])
  assert.equal((await dataOf({ votes: words })).votes, 5)
})

test('everything that is wrong is told at once, with file and line', async () => {
  const refused = (options: Record<string, string | boolean>, says: string) =>
    assert.rejects(run(options), (error) => error instanceof CommandRefused && assert.equal(error.message, says) === undefined)
  const votes = file('wrong-votes.csv', ['timestamp,comment-id,voter-id,vote', 'soon,1,a,1', '2,,a,1', '3,1,,2', '4,1,"a,0'])
  const statements = file('wrong-comments.csv', ['comment-id,moderated,is-meta', '1,2,maybe', '1,1,false'])
  await refused(
    { votes, statements },
    [
      'votes, line 2: The timestamp is “soon”. Give a number',
      'votes, line 3: There is no comment-id',
      'votes, line 4: There is no voter-id',
      'votes, line 4: The vote is “2”. Give 1, 0 or -1, or agree, unsure, disagree, pass or not-for-me',
      'votes, line 5: A quotation mark is opened and not closed',
      'statements, line 2: moderated is “2”. Give 1, 0 or -1',
      'statements, line 2: is-meta is “maybe”. Give true or false',
      'statements, line 3: Statement “1” is there twice',
    ].join('\n'),
  )
  const rows = file('wrong-rows.csv', ['participant,group-id,1,1,', 'a,0,1', 'a,0,1', ',0,1', 'b,0,x,,,,1'])
  await refused(
    { votes: rows },
    [
      'votes, line 1: Column “1” is there twice',
      'votes, line 1: Column 5 has no name',
      'votes, line 3: Participant “a” is there twice',
      'votes, line 4: There is no participant',
      'votes, line 5: The row has 7 cells, but there are 5 columns',
      'votes, line 5: The vote is “x”. Give 1, 0 or -1, or agree, unsure, disagree, pass or not-for-me',
    ].join('\n'),
  )
  await refused(
    { votes: file('none.csv', ['id,what', '1,2']) },
    'votes, line 1: The file has neither a column voter-id (votes.csv) nor a column participant (participants-votes.csv)',
  )
  await refused({ votes: file('empty.csv', []) }, 'The file of votes holds no vote')
  await refused({ votes: join(folder, 'nothing.csv') }, `There is no file ${join(folder, 'nothing.csv')}`)
  await refused({ votes: long, 'given-groups': true }, '--given-groups needs a column group-id, in the file of --participants or of --votes')
  await refused(
    { votes: long, participants: file('people.csv', ['participant,group-id', '999,1']) },
    'participants, line 2: Participant “999” is in a group, but has no votes',
  )
})

test('words that are not understood are a mistake of usage', async () => {
  const wrong: Record<string, string>[] = [
    {},
    { votes: wide, projection: 'mine' },
    { votes: wide, compatibility: 'all' },
    { votes: wide, seed: '1.5' },
  ]
  for (const options of [...wrong, { votes: wide, compatibility: 'polis', projection: 'own' }]) await assert.rejects(run(options), UsageProblem)
  await assert.rejects(run({ votes: wide }, 'more'), UsageProblem)
})

test('it needs no installation and makes none; a file that is wrong ends it with 1', () => {
  const data = join(folder, 'data')
  const heard = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', './bin/hooks.mjs', 'src/app/main.ts', 'opinion', ...words], {
      env: { ...process.env, DATA_DIR: data },
      encoding: 'utf8',
    })
  const done = heard('--votes', wide, '--given-groups', '--compatibility', 'polis', '--json')
  assert.equal(done.status, 0, done.stderr)
  assert.equal(JSON.parse(done.stdout).groups.length, 2)
  assert.equal(heard('--votes', join(folder, 'comments.csv'), '--json').status, 1)
  assert.ok(!existsSync(data))
})

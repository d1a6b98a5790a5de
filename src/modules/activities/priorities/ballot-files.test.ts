import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPabulib } from './pabulib-file.ts'
import { readPreflib } from './preflib-file.ts'

const budget = (change: (lines: string[]) => string[] = (lines) => lines) =>
  change([
    ...['META', 'key;value', 'description;Small grants', 'num_projects;2', 'num_votes;3', 'budget;1000.50', 'vote_type;approval'],
    ...['PROJECTS', 'project_id;cost;name', '7;600;"Benches; with ""backs"""', '8;400,25;A path'],
    ...['VOTES', 'voter_id;age;vote', 'a;41;7,8', 'b;17;8', 'c;80;'],
  ]).join('\n')
const problemsOf = (read: ReturnType<typeof readPabulib>) => (read.ok ? [] : read.problems.map(({ line, says }) => `${line}: ${says}`))

test('a .pb file: money to the hundredth, names in quotation marks, and a person who supports nothing', () => {
  const read = readPabulib(budget())
  assert.ok(read.ok && read.file.kind === 'budget')
  assert.deepEqual([read.file.decimals, read.file.names.get('7')], [2, 'Benches; with "backs"'])
  assert.deepEqual(read.file.vote, {
    budget: 100_050,
    projects: [
      { id: '7', cost: 60_000 },
      { id: '8', cost: 40_025 },
    ],
    ballots: [
      { count: 1, approved: ['7', '8'] },
      { count: 1, approved: ['8'] },
      { count: 1, approved: [] },
    ],
  })
})

test('points are added up, and 0 points are no support; a ranking keeps its order', () => {
  const withVotes = (type: string, votes: string[]) => readPabulib(budget((lines) => [...lines.with(6, `vote_type;${type}`).slice(0, 12), ...votes]))
  const points = withVotes('cumulative', ['voter_id;vote;points', 'a;7,8;3,2', 'b;8;0', 'c;;'])
  assert.ok(points.ok && points.file.kind === 'budget')
  assert.deepEqual(
    [...points.file.points!],
    [
      ['7', 3],
      ['8', 2],
    ],
  )
  assert.deepEqual(points.file.vote.ballots[1], { count: 1, approved: [] })
  const ranked = withVotes('ordinal', ['voter_id;vote', 'a;8,7', 'b;8', 'c;'])
  assert.ok(ranked.ok)
  assert.deepEqual(ranked.file.election?.ballots[0], { count: 1, order: [['8'], ['7']] })
})

test('everything that is wrong in a .pb file is told at once, each with its line', () => {
  const wrong = budget((lines) =>
    lines.with(3, 'num_projects;3').with(5, 'budget;a lot').with(9, '8;0;A path').with(10, '8;12x;Another').with(13, 'a;41;7,7').with(14, 'a;17;9'),
  )
  assert.deepEqual(problemsOf(readPabulib(wrong)), [
    '4: num_projects is “3”, but the file has 2 projects',
    '6: The budget is “a lot”. Give a number above 0',
    '10: The cost is “0”. Give a number above 0',
    '11: Project “8” is there twice',
    '11: The cost is “12x”. Give a number above 0',
    '14: There is no project “7”',
    '14: There is no project “7”',
    '14: The ballot names a project twice',
    '15: Voter “a” is there twice',
    '15: There is no project “9”',
  ])
})

test('a .pb file without its sections or columns is refused', () => {
  assert.deepEqual(problemsOf(readPabulib('')), ['1: There is no section META', '1: There is no section PROJECTS', '1: There is no section VOTES'])
  assert.match(problemsOf(readPabulib('hello'))[0]!, /^1: The file does not begin with META/)
  assert.deepEqual(problemsOf(readPabulib(budget((lines) => lines.with(8, 'id;price').with(12, 'voter_id;age;choice')))), [
    '9: Section PROJECTS has no column project_id',
    '9: Section PROJECTS has no column cost',
    '13: Section VOTES has no column vote',
  ])
  assert.deepEqual(problemsOf(readPabulib(budget((lines) => lines.with(6, 'vote_type;shouting')))), [
    '7: vote_type is one of approval, ordinal, cumulative, scoring, not “shouting”',
  ])
  assert.match(problemsOf(readPabulib(budget((lines) => lines.with(10, '8;400;"A path')))).join(), /11: A quotation mark is opened and not closed/)
})

const header = ['# NUMBER ALTERNATIVES: 3', '# NUMBER VOTERS: 5', '# NUMBER UNIQUE ORDERS: 2']
const names = ['# ALTERNATIVE NAME 1: Pain', '# ALTERNATIVE NAME 2: Sleep', '# ALTERNATIVE NAME 3: Travel: by bus']

test('a ranking with level options, and one that leaves some out', () => {
  const read = readPreflib([...header, ...names, '3: 2,{1, 3}', '2: 3', ''].join('\r\n'))
  assert.ok(read.ok && read.file.kind === 'ranks')
  assert.deepEqual(read.file.election, {
    options: ['1', '2', '3'],
    ballots: [
      { count: 3, order: [['2'], ['1', '3']] },
      { count: 2, order: [['3']] },
    ],
  })
  assert.equal(read.file.names.get('3'), 'Travel: by bus')
})

test('what is wrong in a file of rankings is told with its line', () => {
  assert.deepEqual(problemsOf(readPreflib([...header, ...names, '3: 2,{1', '0: 3', '1: 4', '1: 2,2', '# LATE: yes'].join('\n'))), [
    '7: “3: 2,{1” cannot be read: look at commas and braces',
    '8: “0: 3” is not a ranking. Write how many people, a colon, and alternatives with commas between',
    '9: There is no alternative “4”',
    '10: The ranking names an alternative twice',
    '11: A line of the header stands between the rankings',
  ])
  assert.deepEqual(problemsOf(readPreflib([...header, ...names, '3: 1'].join('\n'))), [
    '2: The header says “5”, but the file has 3 voters',
    '3: The header says “2”, but the file has 1 rankings',
  ])
  assert.deepEqual(problemsOf(readPreflib('')), ['1: The header names no alternatives'])
})

test('no text at all makes a reader fail: it is read, or refused with a line', () => {
  const bits = fc.constantFrom(
    'META',
    'PROJECTS',
    'VOTES',
    '\n',
    ';',
    '"',
    ',',
    'key;value',
    'budget',
    '1',
    '2',
    'project_id;cost',
    'voter_id;vote',
    '# ',
    ':',
    '{',
    '}',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 3 })), { maxLength: 40 }), (parts) => {
      for (const reader of [readPabulib, readPreflib]) {
        const read = reader(parts.join(''))
        assert.ok(read.ok || read.problems.every(({ line, says }) => line >= 1 && says.length > 0))
        assert.ok(read.ok || read.problems.length > 0)
      }
    }),
    { numRuns: 2000 },
  )
})

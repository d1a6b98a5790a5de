import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countAnswers } from './counts.ts'
import { inConversation } from './in-conversation.ts'
import { type Answer, codeOf, dividing, figureOf, lastAnswers, opinionMap, stabilityWords, type Votes } from './index.ts'
import { madeUp } from './made-up.examples.ts'

/** Rows of words, a row for each person: a agree, d disagree, u unsure, p pass, n not for me, a dot for nothing. */
function conversation(rows: readonly string[], closed: readonly number[] = []) {
  const words: Record<string, Answer> = { a: 'agree', d: 'disagree', u: 'unsure', p: 'pass', n: 'not-for-me' }
  const given = rows.flatMap((row, person) =>
    [...row].flatMap((mark, statement) => (mark === '.' ? [] : [[person, statement, codeOf[words[mark]!]] as const])),
  )
  const column = (n: 0 | 1 | 2) => given.map((one) => one[n])
  const statements = rows[0]!.length
  const votes = lastAnswers({ participants: rows.length, statements, participant: column(0), statement: column(1), code: column(2) })
  return { votes, open: Uint8Array.from({ length: statements }, (_, n) => (closed.includes(n) ? 0 : 1)) }
}
const times = (count: number, row: string) => Array.from({ length: count }, () => row)

test('a later answer stands, whatever came in between, and answers come by time where a time is given', () => {
  const events = {
    participants: 2,
    statements: 2,
    participant: [0, 1, 0, 0],
    statement: [0, 1, 0, 1],
    code: [codeOf.agree, codeOf.agree, codeOf.disagree, codeOf.unsure],
  }
  assert.deepEqual([...lastAnswers(events).codes], [codeOf.disagree, codeOf.unsure, codeOf.agree])
  assert.deepEqual([...lastAnswers({ ...events, at: [9, 2, 3, 4] }).codes], [codeOf.agree, codeOf.unsure, codeOf.agree])
  assert.throws(() => lastAnswers({ ...events, participant: [0, 1, 2, 0] }), RangeError)
})

test('unsure is an answer; pass and not-for-me are none, and are counted apart; Polis has one word for all three', () => {
  const { votes } = conversation(['aud', 'pna', 'n.u'])
  const own = countAnswers(votes, [0, 0, 0], 1, false)
  assert.deepEqual(
    [[...own.agree], [...own.seen], [...own.passed], [...own.notForMe]].map((row) => row.slice(0, 3)),
    [
      [1, 0, 1],
      [1, 1, 3],
      [1, 0, 0],
      [1, 1, 0],
    ],
  )
  assert.deepEqual([...countAnswers(votes, [0, 0, 0], 1, true).seen].slice(0, 3), [3, 2, 3])
})

test('two camps are two groups, with what stands for each and what all share', () => {
  const map = opinionMap(conversation([...times(20, 'aaaddda'), ...times(12, 'dddaaaa')]))
  assert.deepEqual([...map.sizes], [20, 12])
  assert.deepEqual(map.representative[1]!.map(({ statement, direction, place, bestAgree }) => [statement, direction, place, bestAgree]).slice(0, 3), [
    [3, 'agree', 1, true],
    [4, 'agree', 1, true],
    [5, 'agree', 1, true],
  ])
  assert.deepEqual(
    map.consensus.agree.map(({ statement, place }) => [statement, place]),
    [[6, 1]],
  )
  assert.deepEqual(
    dividing(map.counts, new Uint8Array(7).fill(1))
      .map(({ statement, agree, spread }) => [statement, agree[0], spread])
      .slice(0, 4),
    [
      [0, 0, 1],
      [1, 0, 1],
      [2, 0, 1],
      [3, 1, 1],
    ],
  )
  assert.equal(map.stability()!.value, 1)
})

test('where everybody says the same, or nobody says anything, there is one group and nothing to say about it', () => {
  assert.deepEqual([...opinionMap(conversation(times(30, 'aaaaaaad'))).sizes], [30])
  assert.equal(opinionMap(conversation(times(30, 'aaaaaaad'))).stability(), undefined)
  assert.deepEqual([...opinionMap(conversation(times(4, '...'))).sizes], [])
  assert.deepEqual([...opinionMap(conversation(['a'])).sizes], [1])
  assert.deepEqual([...opinionMap(conversation(['a']), { compatibility: 'polis' }).sizes], [1])
})

test('a statement that was moderated out moves nobody; by the projection of Polis it draws those who answered little to the middle', () => {
  const { votes } = madeUp(60, 20, { met: 0.5, seed: 3 })
  const all = new Uint8Array(20).fill(1)
  const open = all.slice().fill(0, 10)
  const without = lastAnswers({ participants: 60, statements: 20, ...onlyOpen(votes, open) })
  const places = (projection: 'own' | 'polis') => [
    opinionMap({ votes, open }, { projection }).places.x,
    opinionMap({ votes: without, open: all }, { projection }).places.x,
  ]
  const [own, polis] = [places('own'), places('polis')]
  for (let person = 0; person < 60; person++) {
    const answered = without.starts[person + 1]! - without.starts[person]!
    assert.ok(Math.abs(own[0]![person]! - own[1]![person]!) < 1e-9)
    assert.ok(Math.abs(polis[0]![person]! - polis[1]![person]! * Math.sqrt(answered / (answered + 10))) < 1e-9)
  }
})

function onlyOpen({ participants, starts, columns, codes }: Votes, open: Uint8Array) {
  const kept: { participant: number[]; statement: number[]; code: number[] } = { participant: [], statement: [], code: [] }
  for (let person = 0; person < participants; person++)
    for (let n = starts[person]!; n < starts[person + 1]!; n++) {
      if (open[columns[n]!] === 0) continue
      kept.participant.push(person)
      kept.statement.push(columns[n]!)
      kept.code.push(codes[n]!)
    }
  return kept
}

test('"best agree" is an agree, also where Polis shows it as disagree', () => {
  // Everybody else agrees with statement 0 still more: most of the group agree, and yet it stands out by disagreeing.
  const rows = [...times(20, 'ad'), ...times(4, 'dd'), ...times(60, 'ad')]
  const given = rows.map((_, person) => (person < 24 ? 0 : 1))
  const talk = conversation(rows)
  const [polis] = opinionMap(talk, { compatibility: 'polis', given }).representative
  assert.deepEqual(
    polis!.map(({ statement, direction, bestAgree }) => [statement, direction, bestAgree]),
    [[0, 'disagree', true]],
  )
  const [own] = opinionMap(talk, { given }).representative
  assert.deepEqual(
    own!.map(({ statement, direction, bestAgree }) => [statement, direction, bestAgree]),
    [[0, 'agree', true]],
  )
})

test('what fewer than five said is hidden, and nothing is said of it', () => {
  const talk = conversation([...times(4, 'ad'), ...times(30, 'da')])
  const map = opinionMap(talk, { given: talk.votes.starts.slice(1).map((_, person) => (person < 4 ? 0 : 1)) })
  assert.deepEqual(figureOf(map.counts, 0, 0, 'agree'), { hidden: true })
  assert.deepEqual(map.representative, [[], []])
  const figure = figureOf(map.counts, 1, 1, 'agree')
  assert.ok(!figure.hidden && figure.n === 30 && figure.share === 1 && Math.abs(figure.low - 0.025 ** (1 / 30)) < 1e-10)
})

test('with few people the most active are taken in, all who answered as much', () => {
  const answered = Int32Array.from({ length: 20 }, (_, n) => (n < 3 ? 9 : 4))
  assert.equal(inConversation(answered, 12, true).length, 15)
  assert.equal(inConversation(answered, 12, false).length, 20)
  assert.deepEqual([...inConversation(Int32Array.of(0, 2, 0), 2, false)], [1])
})

test('stability is said in words', () => {
  const words = (value: number) => stabilityWords({ value, runs: 10, sameNumber: 10 })
  assert.match(words(0.95), /^These groups are clear/)
  assert.match(words(0.8), /^These groups mostly hold/)
  assert.match(words(0.4), /^The groups blur/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { may } from '#support/insights-sense.ts'
import { balance, LoopLineOfContribution, LoopLineOfProject, LoopLineOfTheme, type SaidOnLine } from './loop-line.view.tsx'

/** What a screen reader says: the text, with the pictures left out. */
const aloud = (node: VNode): string =>
  render(node)
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<\/(li|p|ol)>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const promise = { dueOn: '2026-07-01', missedOn: null }
const counts = { received: 187, themed: 150, setAside: 12, answered: 96, fedBack: 80, acknowledged: 20, disputed: 3 }

test('the line of a project carries counts, and says what is due next', () => {
  assert.equal(
    aloud(<LoopLineOfProject counts={counts} promise={promise} />),
    `187 Said, done:
162 Theme, Next: Due by 1 July 2026.
Decision, not yet.
96 Answer, not yet.
80 Told, not yet.
Of 187 things that people said, 150 are under a theme, 12 are set aside with a reason and 25 are not sorted yet. 96 are answered, and 91 are not answered yet. Of what is answered, 80 are told or public, and 16 are still to be told.`,
  )
})

test('a missed promise is said in words', () => {
  const line = aloud(<LoopLineOfProject counts={counts} promise={{ dueOn: '2026-07-22', missedOn: '2026-07-01' }} />)
  assert.match(line, /Theme, Late: Was due by 1 July 2026\. We promised an answer by 1 July 2026\. We are late\. Now promised by 22 July 2026\./)
})

test('when all is told, nothing is late any more', () => {
  const all = { received: 2, themed: 1, setAside: 1, answered: 2, fedBack: 2, acknowledged: 0, disputed: 0 }
  const line = aloud(<LoopLineOfProject counts={all} promise={{ dueOn: '2026-07-01', missedOn: '2026-07-01' }} />)
  assert.doesNotMatch(line, /Late|Next/)
  assert.match(line, /1 is under a theme and 1 is set aside with a reason\. All are answered\. Of what is answered, all is told or public\./)
})

test('nothing said, nothing to balance', () => {
  assert.equal(
    balance({ received: 0, themed: 0, setAside: 0, answered: 0, fedBack: 0, acknowledged: 0, disputed: 0 }),
    'Nobody has said anything yet.',
  )
})

const said: SaidOnLine = {
  saidOn: '2026-05-03',
  saidOnText: '',
  receivedAt: may(4),
  source: 'web',
  state: { setAside: false, themed: false, answered: false, fedBack: false },
  themes: [],
  aside: null,
  told: null,
}
const answer = { outcome: 'will-change', releasedAt: may(20), what: 'Add call-backs', decidedBy: 'The board', decidedOn: '2026-05-12' } as const

test('the line of one contribution reads well aloud', () => {
  const themed: SaidOnLine = { ...said, state: { ...said.state, themed: true }, themes: [{ name: 'Phone lines', placedAt: may(6), answer: null }] }
  assert.equal(
    aloud(<LoopLineOfContribution said={themed} promise={promise} />),
    `Said, done: 3 May 2026. Survey on the web
Theme, done: 6 May 2026. Part of Phone lines.
Decision, Next: Due by 1 July 2026.
Answer, not yet.
Told, not yet.`,
  )
})

test('answered and told, it is done to the end', () => {
  const told: SaidOnLine = {
    ...said,
    state: { setAside: false, themed: true, answered: true, fedBack: true },
    themes: [{ name: 'Phone lines', placedAt: may(6), answer }],
    told: { on: '2026-05-21', how: 'By email.' },
  }
  assert.equal(
    aloud(<LoopLineOfContribution said={told} promise={promise} />),
    `Said, done: 3 May 2026. Survey on the web
Theme, done: 6 May 2026. Part of Phone lines.
Decision, done: 12 May 2026. The board: Add call-backs
Answer, done: 20 May 2026. Will change
Told, done: 21 May 2026. By email.`,
  )
})

test('a half of the themes answered is not an answer yet', () => {
  const half: SaidOnLine = {
    ...said,
    state: { ...said.state, themed: true },
    themes: [
      { name: 'Phone lines', placedAt: may(6), answer },
      { name: 'Waiting', placedAt: may(7), answer: null },
    ],
  }
  assert.match(
    aloud(<LoopLineOfContribution said={half} promise={promise} />),
    /Part of Phone lines and Waiting\.\nDecision, Next: Due by 1 July 2026\.\nAnswer, not yet\./,
  )
})

test('set aside, it says why, and that no decision is needed', () => {
  const aside: SaidOnLine = {
    ...said,
    saidOn: null,
    saidOnText: 'last Tuesday',
    state: { setAside: true, themed: false, answered: true, fedBack: false },
    aside: { reason: 'thank-you', at: may(6) },
  }
  assert.equal(
    aloud(<LoopLineOfContribution said={aside} promise={undefined} />),
    `Said, done: Dated “last Tuesday”. Survey on the web
Theme, done: 6 May 2026. Set aside. A thank-you: it asks for no change.
Decision, done: No decision is needed.
Answer, done: It needs no other answer.
Told, Next:`,
  )
})

test('the line of a theme says by how many people and between which days', () => {
  const loop = { contributions: 42, people: 40, fedBack: 30, firstSaidOn: '2026-04-02', lastSaidOn: '2026-05-21' }
  assert.equal(
    aloud(<LoopLineOfTheme theme={{ name: 'Phone lines', madeAt: may(6), loop, answer }} promise={promise} />),
    `42 Said, done: 2 April 2026 to 21 May 2026. By 40 people.
Theme, done: 6 May 2026. Phone lines
Decision, done: 12 May 2026. The board: Add call-backs
Answer, done: 20 May 2026. Will change
30 Told, Next: Due by 1 July 2026.`,
  )
})

test('stations lead only where links are given', () => {
  assert.doesNotMatch(render(<LoopLineOfProject counts={counts} promise={promise} />), /<a /)
  assert.match(
    render(<LoopLineOfProject counts={counts} promise={promise} links={{ said: '/projects/x/contributions' }} />),
    /<a href="\/projects\/x\/contributions"/,
  )
})

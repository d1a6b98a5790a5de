import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toArrange } from './arrangements.ts'

const nothing = { needs: [], ask: null, helps: '', payment: '', expenses: '', dates: [] }

test('everybody has their dates to arrange, and needs come first', () => {
  assert.deepEqual(
    toArrange(nothing).map(({ line }) => line),
    ['dates'],
  )
  const lines = toArrange({
    needs: [{ area: 'place', need: 'step-free', says: 'Step-free access' }],
    ask: null,
    helps: 'A lift home after dark',
    payment: '£50 for each evening',
    expenses: 'We book your journey',
    dates: ['1 July 2026 at 6pm'],
  })
  assert.deepEqual(
    lines.map(({ line }) => line),
    ['need:place/step-free', 'helps', 'payment', 'expenses', 'dates'],
  )
  assert.equal(lines.at(-1)?.says, 'Dates that suit: 1 July 2026 at 6pm')
})

test('needs of one name are one line, so that none is ticked by another', () => {
  const other = (says: string) => ({ area: 'place', need: 'other', says })
  assert.deepEqual(toArrange({ ...nothing, needs: [other('A chair with arms'), other('No strip lights')] })[0], {
    line: 'need:place/other',
    says: 'A chair with arms; No strip lights',
  })
})

test('whoever is seen by their named contact alone has a line that says whom to ask', () => {
  assert.equal(toArrange({ ...nothing, ask: 'Kwabena Trellis' })[0]?.says, 'Has access needs: ask Kwabena Trellis')
  assert.equal(toArrange({ ...nothing, ask: '' })[0]?.says, 'Has access needs: ask for their named contact')
})

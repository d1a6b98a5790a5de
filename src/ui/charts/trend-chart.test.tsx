import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { TrendChart } from './trend-chart.tsx'

const draw = (rows: readonly { label: string; shares: readonly (number | null)[] }[], times = ['May 2026', 'June 2026', 'July 2026']) =>
  renderToString(<TrendChart id="one" title="Sex" finding="Shares of the answers." times={times} rows={rows} />)

test('a line joins what is known, breaks where a share is hidden, and the first and last are in words', () => {
  const html = draw([
    { label: 'Female', shares: [0.6, 0.5, 0.55] },
    { label: 'Male', shares: [0.4, null, 0.45] },
  ])
  assert.equal(html.match(/heard-chart__trend/g)?.length, 2)
  assert.equal(html.match(/<circle/g)?.length, 5)
  assert.match(
    html,
    /<desc[^>]*>Shares of the answers\. Female: 60% in May 2026, 55% in July 2026\. Male: 40% in May 2026, 45% in July 2026\.<\/desc>/,
  )
  assert.match(html, /<td[^>]*>.*not known/)
})

test('everything lies inside the picture, and what is no share, or is missing, is refused', () => {
  const shares = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(shares, (three) => {
      const html = draw([{ label: 'A', shares: three }])
      for (const [, at] of html.matchAll(/(?:x1|x2|cx)="([\d.]+)%"/g)) assert.ok(Number(at) >= 0 && Number(at) <= 100, `${at}`)
      for (const [, at] of html.matchAll(/(?:y1|y2|cy)="([-\d.]+)em"/g)) assert.ok(Number(at) >= 0, `${at}`)
    }),
  )
  assert.throws(() => draw([{ label: 'A', shares: [1.2, 0, 0] }]), RangeError)
  assert.throws(() => draw([{ label: 'A', shares: [0.2] }]), RangeError)
})

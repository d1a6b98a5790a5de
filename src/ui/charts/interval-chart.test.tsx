import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { type Interval, IntervalChart } from './interval-chart.tsx'

const draw = (rows: readonly Interval[]) =>
  renderToString(
    <IntervalChart
      id="one"
      title="Sex"
      finding="Within what chance gives."
      rows={rows}
      dotMeans="took part"
      markMeans="live here"
      table={{ columns: ['Took part'], cells: rows.map(({ says }) => [says]) }}
    />,
  )

test('each row has its words, its line, its diamond, and a dot where its share is known', () => {
  const html = draw([
    { label: 'Female', dot: 0.5, low: 0.4, high: 0.6, mark: 0.51, says: 'in range' },
    { label: 'Male', dot: null, low: 0, high: 0.2, mark: 0.49, says: 'too few to say' },
  ])
  assert.equal(html.match(/heard-chart__interval/g)?.length, 2)
  assert.equal(html.match(/heard-chart__mark/g)?.length, 2)
  assert.equal(html.match(/<circle/g)?.length, 1)
  assert.match(html, /<desc[^>]*>Within what chance gives\. Female: in range\. Male: too few to say\.<\/desc>/)
  assert.match(html, /<td[^>]*>.*too few to say/)
})

test('everything lies inside the picture, and what is no share is refused', () => {
  const shares = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0, max: 1, noNaN: true })))
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), (three, mark) => {
      const [low = 0, dot = 0, high = 0] = three.sort((one, other) => one - other)
      const html = draw([{ label: 'A', dot, low, high, mark, says: 'x' }])
      for (const [, at] of html.matchAll(/(?:x1|x2|cx|x)="([\d.]+)%"/g)) assert.ok(Number(at) >= 0 && Number(at) <= 100, `${at}`)
    }),
  )
  assert.throws(() => draw([{ label: 'A', dot: 1.1, low: 0, high: 1, mark: 0, says: '' }]), RangeError)
  assert.match(draw([]), /no figures/)
})

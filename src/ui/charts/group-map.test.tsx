import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { GroupMap } from './group-map.tsx'
import { ShareBars } from './share-bars.tsx'

const square = [
  [10, 10],
  [10, 30],
  [30, 30],
  [30, 10],
] as const

test('groups have outlines and letters, people are dots, and the reader has a star', () => {
  const html = renderToString(
    <GroupMap
      id="one"
      title="Where people stand"
      finding="Two groups."
      groups={[
        { name: 'A', outline: square },
        { name: 'B', outline: [] },
      ]}
      dots={[
        [12, 12, 0],
        [20, 25, 0],
      ]}
      own={[15, 15]}
    />,
  )
  assert.match(html, /<polygon[^>]*points="10,90 10,70 30,70 30,90"/)
  assert.equal(html.match(/<circle/g)?.length, 2)
  assert.match(html, /heard-chart__own/)
  assert.match(html, />A<\/text>/)
  assert.doesNotMatch(html, />B<\/text>/)
  assert.match(html, /<desc[^>]*>Two groups\./)
})

test('shares are drawn from both ends and never cross, and every row is in words', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, (one, other) => {
      const [first, second] = one + other > 1 ? [one / 2, other / 2] : [one, other]
      const html = renderToString(
        <ShareBars
          id="x"
          title="T"
          finding="F."
          firstMeans="agree"
          secondMeans="disagree"
          rows={[{ label: 'Everybody', first, second, says: '3 of 9' }]}
        />,
      )
      for (const [, at] of html.matchAll(/(?:x|width)="([\d.]+)%"/g)) assert.ok(Number(at) >= 0 && Number(at) <= 100)
      assert.match(html, /Everybody: 3 of 9\./)
    }),
  )
  const crossing = { id: 'x', title: 'T', finding: '', firstMeans: '', secondMeans: '', rows: [{ label: 'A', first: 0.7, second: 0.4, says: '' }] }
  assert.throws(() => renderToString(<ShareBars {...crossing} />), RangeError)
})

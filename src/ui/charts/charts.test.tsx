import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { type Bar, BarChart } from './bar-chart.tsx'
import { Progress } from './progress.tsx'
import { wrap } from './wrap.ts'

type Element = DefaultTreeAdapterTypes.Element

function all(html: string, tag: string): Element[] {
  const found: Element[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node && node.tagName === tag) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parseFragment(html))
  return found
}
const words = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? words(node as Element) : '')).join('')
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const withClass = (elements: Element[], name: string) => elements.filter((element) => attribute(element, 'class') === name)

const label = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x>', '</svg><b>', 'a '.repeat(60)),
)
const bar: fc.Arbitrary<Bar> = fc.record({ label, value: fc.oneof(fc.nat(), fc.float({ min: 0, max: 1000, noNaN: true, noDefaultInfinity: true })) })
const draw = (rows: readonly Bar[]) => renderToString(<BarChart title="Who replied" finding="Most were over 65." rows={rows} unit="people" />)

test('the table has the numbers of the picture, and bars are as long as their numbers', () => {
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 8 }), (rows) => {
      const html = draw(rows)
      const pictured = withClass(all(html, 'text'), 'heard-chart__value').map(words)
      const tabled = withClass(all(html, 'td'), 'nhsuk-table__cell nhsuk-table__cell--numeric').map(words)
      assert.deepEqual(tabled, pictured)
      assert.deepEqual(
        pictured,
        rows.map(({ value }) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })),
      )

      const lengths = all(html, 'rect').map((rect) => Number.parseFloat(attribute(rect, 'width') ?? ''))
      const largest = Math.max(...rows.map(({ value }) => value))
      const longest = Math.max(...lengths)
      rows.forEach(({ value }, index) => {
        assert.ok((lengths[index] ?? -1) >= 0 && longest < 100)
        if (largest > 0) assert.ok(Math.abs((lengths[index] ?? 0) / longest - value / largest) < 0.001)
      })
    }),
  )
})

test('hostile labels stay words, and nothing has a style of its own', () => {
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 4 }), (rows) => {
      const html = draw(rows)
      for (const tag of ['script', 'img', 'b']) assert.equal(all(html, tag).length, 0)
      assert.doesNotMatch(html.replace(/>[^<]*</g, '><'), / style=/)
    }),
  )
})

test('the picture has a name, and a description that says the finding', () => {
  const html = draw([{ label: 'Under 25', value: 3, note: 'one school' }])
  assert.match(html, /role="img" aria-labelledby="chart-who-replied-title chart-who-replied-finding"/)
  assert.match(html, /<title id="chart-who-replied-title">Who replied<\/title><desc id="chart-who-replied-finding">Most were over 65.<\/desc>/)
  assert.match(html, /Under 25 \(one school\)/)
  assert.match(html, /<td class="nhsuk-table__cell">one school<\/td>/)
})

test('no rows is said in words; a negative number is a mistake of the program', () => {
  assert.match(draw([]), /There are no figures/)
  assert.throws(() => draw([{ label: 'x', value: -1 }]), RangeError)
  assert.throws(() => draw([{ label: 'x', value: Number.NaN }]), RangeError)
})

test('wrapping loses no letter, and no line is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrap(text, width)
      assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
      assert.ok(lines.every((line) => [...line].length <= width))
    }),
  )
})

test('progress is said in words, and is never full before the end nor empty after the start', () => {
  const percent = (value: number, max: number) =>
    Number(/aria-valuenow="(\d+)"/.exec(renderToString(<Progress id="p" label="Sorted" value={value} max={max} />))?.[1])
  assert.deepEqual(
    [percent(0, 1000), percent(1, 1000), percent(999, 1000), percent(1000, 1000), percent(5, 3), percent(0, 0)],
    [0, 1, 99, 100, 100, 100],
  )
  const html = renderToString(<Progress id="p" label="Comments sorted" value={1150} max={1204} unit="comments" />)
  assert.match(html, /1,150 of 1,204 comments \(96%\)/)
  assert.match(html, /role="progressbar" aria-labelledby="p-label"/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { reading } from './nhs/conformance/compare.ts'
import { type Station, Stations } from './stations.tsx'

const line: readonly Station[] = [
  { name: 'Said', state: 'done', when: '3 May', href: '/said' },
  { name: 'Theme', state: 'done', says: 'Part of the theme Phone lines.' },
  { name: 'Decision', state: 'late', when: 'promised by 1 July' },
  { name: 'Answer', state: 'waiting' },
]
const draw = (stations: readonly Station[]) => renderToString(<Stations label="Where it is" stations={stations} />)

test('it reads well aloud: each station with its state, its date and what happened', () => {
  const heard = reading(draw(line))
    .split('\n')
    .map((words) => words.replace(/ +/g, ' '))
  assert.deepEqual(heard, [
    'Said, done: 3 May.',
    'Theme, done: Part of the theme Phone lines.',
    'Decision, Late: promised by 1 July.',
    'Answer, not yet.',
  ])
})

test('it is a named, ordered list that says where it is now, and each state has a shape of its own', () => {
  const html = draw([...line, { name: 'Told', state: 'next' }])
  assert.match(html, /<ol class="heard-stations__line" role="list" aria-label="Where it is">/)
  assert.equal(html.match(/aria-current="step"/g)?.length, 1)
  assert.match(html, /heard-station--late heard-station--ahead" aria-current="step"/)
  assert.equal(new Set(html.match(/ d="[^"]*"/g)).size, 4)
  assert.equal(html.match(/<svg[^>]*aria-hidden="true"/g)?.length, 5)
})

test('the way between two stations is whole only where the second is reached', () => {
  const classes = [...draw(line).matchAll(/<li class="([^"]*)"/g)].map(([, names]) => names)
  assert.deepEqual(classes, [
    'heard-station heard-station--done heard-station--travelled',
    'heard-station heard-station--done heard-station--ahead',
    'heard-station heard-station--late heard-station--ahead',
    'heard-station heard-station--waiting',
  ])
})

test('hostile words stay words, counts are written out, and nothing has a style of its own', () => {
  const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('<img src=x onerror=alert(1)>', '" onclick="alert(1)', '</li></ol>'))
  const station = fc.record({
    name: words,
    state: fc.constantFrom('done', 'next', 'late', 'waiting'),
    when: words,
    says: words,
    href: fc.constant('/x'),
    count: fc.integer({ min: 0, max: 5_000_000 }),
  }) as fc.Arbitrary<Station>
  fc.assert(
    fc.property(fc.array(station, { maxLength: 6 }), (stations) => {
      const html = draw(stations)
      const names = new Set<string>()
      const attributes = new Set<string>()
      const walk = (node: DefaultTreeAdapterTypes.Node) => {
        if ('tagName' in node) {
          names.add(node.tagName)
          for (const { name } of node.attrs) attributes.add(name)
        }
        if ('childNodes' in node) node.childNodes.forEach(walk)
      }
      walk(parseFragment(html))
      for (const name of names) assert.ok(['div', 'ol', 'li', 'svg', 'path', 'span', 'strong', 'a'].includes(name), name)
      assert.ok(!attributes.has('style') && !attributes.has('onclick'))
      for (const { count } of stations) assert.ok(html.includes(`${count?.toLocaleString('en-GB')} `))
    }),
  )
})

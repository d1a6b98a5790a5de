import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { adapters } from './conformance/adapters.tsx'
import { reading, structure } from './conformance/compare.ts'
import { type Fixture, fixturesOf } from './conformance/fixtures.ts'

/** Official examples that we differ from on purpose, as "component: name", with the reason. */
const differences: Readonly<Record<string, string>> = {}

for (const [component, draw] of Object.entries(adapters)) {
  const fixtures = fixturesOf(component)
  test(`${component}: the same HTML as the ${fixtures.length} official examples`, () => {
    assert.ok(fixtures.length > 0)
    for (const fixture of fixtures) {
      if (`${component}: ${fixture.name}` in differences) continue
      const ours = renderToString(draw(contextOf(fixture)))
      const where = `${component}: ${fixture.name} ${JSON.stringify(fixture.context).slice(0, 300)}`
      assert.equal(structure(ours), structure(fixture.html), where)
      assert.equal(reading(ours), reading(fixture.html), where)
    }
  })
}

/** Content that the example gives in a call block of Nunjucks is HTML to us. */
const contextOf = ({ context, callBlock }: Fixture) => (callBlock === undefined ? context : { ...context, html: [callBlock].flat().join('\n') })

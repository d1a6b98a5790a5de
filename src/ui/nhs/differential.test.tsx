// Our components against the official macros, with options that nobody would write on purpose.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import nunjucks from 'nunjucks'
import { renderToString } from 'preact-render-to-string'
import { adapters } from './conformance/adapters.tsx'
import { reading, structure } from './conformance/compare.ts'
import { type Context, nhsukFolder } from './conformance/fixtures.ts'

const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(nhsukFolder), { autoescape: true, trimBlocks: true, lstripBlocks: true })

const macroOf = (component: string): string => component.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const official = (component: string, params: Context): string =>
  templates.renderString(`{% from "nhsuk/components/${component}/macro.njk" import ${macroOf(component)} %}{{ ${macroOf(component)}(params) }}`, {
    params,
  })

/** Text that tries to break out of markup, mixed with ordinary and exotic characters. No space at the ends: the macros trim, we leave words alone. */
const nasty = fc
  .oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onfocus='alert(1)",
      '&lt;b&gt; &amp;',
      '</textarea></label>',
      '{{ 7 * 7 }}',
      '<!--',
      ']]>',
      '\\',
      '\u202e\u00a0x',
    ),
    fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '=', '/', ' ', 'a', 'é', '😀', ';', '#'), minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  // The HTML parser turns NUL and lone halves of characters into something else on both sides, not always the same.
  .map((text) =>
    text
      .replaceAll('\0', '')
      .replaceAll('\r', '')
      .replace(/^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g, ''),
  )
  .filter((text) => text !== '' && text.isWellFormed())

const maybe = <Value,>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const labelOption = fc.record({ text: nasty, size: maybe(fc.constantFrom('s', 'm', 'l', 'xl')), isPageHeading: fc.boolean() })
const control = {
  id: maybe(nasty),
  name: nasty,
  label: labelOption,
  hint: maybe(fc.record({ text: nasty })),
  errorMessage: maybe(fc.record({ text: nasty })),
}
const items = fc.array(
  fc.record({ value: nasty, text: nasty, hint: maybe(fc.record({ text: nasty })), checked: maybe(fc.boolean()), disabled: maybe(fc.boolean()) }),
  { minLength: 1, maxLength: 4 },
)

const options: Readonly<Record<string, fc.Arbitrary<Context>>> = {
  button: fc
    .record({
      text: nasty,
      href: maybe(nasty),
      variant: maybe(fc.constantFrom('secondary', 'warning', 'reverse')),
      disabled: maybe(fc.boolean()),
      name: maybe(nasty),
      value: maybe(nasty),
      id: maybe(nasty),
      preventDoubleClick: maybe(fc.boolean()),
    })
    .map(({ href, ...rest }) => (href === undefined ? rest : { ...rest, href, name: undefined, value: undefined, disabled: undefined })),
  input: fc.record({
    ...control,
    value: maybe(nasty),
    width: maybe(fc.constantFrom(2, 5, 10, 30)),
    prefix: maybe(fc.record({ text: nasty })),
    suffix: maybe(fc.record({ text: nasty })),
    autocomplete: maybe(nasty),
    spellcheck: maybe(fc.boolean()),
  }),
  textarea: fc.record({ ...control, value: maybe(nasty), rows: maybe(fc.integer({ min: 1, max: 20 })) }),
  radios: fc.record({
    name: nasty,
    idPrefix: maybe(nasty),
    fieldset: fc.record({ legend: labelOption }),
    hint: control.hint,
    errorMessage: control.errorMessage,
    value: maybe(nasty),
    items,
  }),
  'summary-list': fc.record({
    rows: fc.array(
      fc.record({
        key: fc.record({ text: nasty }),
        value: fc.record({ text: nasty }),
        actions: fc.record({ items: fc.array(fc.record({ href: nasty, text: nasty, visuallyHiddenText: maybe(nasty) }), { maxLength: 3 }) }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    card: maybe(fc.record({ heading: fc.record({ text: nasty }) })),
  }),
}

/** Options that are not given are not there: the macros tell `undefined` from absent. */
const tidy = (value: Context): Context => JSON.parse(JSON.stringify(value))

for (const [component, option] of Object.entries(options)) {
  test(`${component}: the same as the official macro, whatever the options say`, () => {
    const draw = adapters[component]
    assert.ok(draw)
    fc.assert(
      fc.property(option, (given) => {
        const params = tidy(given)
        const theirs = official(component, params)
        const ours = renderToString(draw(params))
        assert.equal(structure(ours), structure(theirs))
        assert.equal(reading(ours), reading(theirs))
      }),
      { numRuns: 200 },
    )
  })
}

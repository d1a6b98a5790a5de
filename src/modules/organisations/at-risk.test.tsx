import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { atRiskWords } from './at-risk.ts'
import { AtRisk } from './at-risk.view.tsx'
import { usualSettings } from './settings.ts'

test('whom to call is the line that is always seen; the rest opens', () => {
  assert.deepEqual(atRiskWords(usualSettings.atRisk), {
    line: 'If you or somebody else is in danger now, call 999.',
    rest: ['If you are worried about your safety or your health and it is not an emergency, call 111. Nobody reads what is sent here out of hours.'],
  })
})

test('a full stop inside a web address ends nothing, and a line without one ends where it breaks', () => {
  assert.deepEqual(atRiskWords('Go to 111.nhs.uk or call 111. Then wait.'), { line: 'Go to 111.nhs.uk or call 111.', rest: ['Then wait.'] })
  assert.deepEqual(atRiskWords('Call 999\nor 112\n\nThen tell us'), { line: 'Call 999', rest: ['or 112', 'Then tell us'] })
})

test('a question does not hide the number that answers it', () =>
  assert.deepEqual(atRiskWords('Is anybody in danger? Then call 999. Or call 112.'), {
    line: 'Is anybody in danger? Then call 999.',
    rest: ['Or call 112.'],
  }))

test('a first sentence that is too long for a line is not cut: all of it opens', () => {
  const long = `If ${'you or '.repeat(40)}somebody is in danger, call 999. Then wait.`
  assert.deepEqual(atRiskWords(long), { line: '', rest: [long] })
})

test('no word is lost, whatever an organisation writes', () => {
  const squeezed = (text: string) => text.replace(/\s+/g, '')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '.', '!', ' ', '\n', '9', '<', '👩🏽') }), (words) => {
      const { line, rest } = atRiskWords(words)
      assert.equal(squeezed(line + rest.join('')), squeezed(words))
    }),
  )
})

test('staff read whom to tell, the phone first, and a hostile setting stays text', () => {
  const settings = { ...usualSettings, safeguardingName: '<b>Jo</b>', safeguardingPhone: '01632 960 111', safeguardingEmail: 'jo@example.org' }
  const html = renderToString(<AtRisk words={settings.atRisk} tell={settings} />)
  assert.match(html, /Call now: &lt;b>Jo&lt;\/b>, <a href="tel:01632960111">01632 960 111<\/a>/)
  assert.ok(html.indexOf('tel:') < html.indexOf('mailto:'))
  assert.match(renderToString(<AtRisk words="Call 999." tell={usualSettings} />), /Nobody is named here yet for safeguarding/)
})

test('one sentence alone is not hidden', () => assert.doesNotMatch(renderToString(<AtRisk words="Call 999." />), /<details/))

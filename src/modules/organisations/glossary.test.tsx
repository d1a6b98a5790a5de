import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { findings } from '#lib/plain-language/index.ts'
import { Explained } from './explained.view.tsx'
import { mostTerms, termBeside, termInWords, termsMissing } from './glossary.ts'
import { PlainHints } from './plain-hints.view.tsx'
import { usualTerms } from './usual-terms.ts'

const icb = usualTerms.find(({ acronym }) => acronym === 'ICB')!

test('the usual words are plain themselves, and none is there twice', () => {
  for (const [place, term] of usualTerms.entries()) {
    assert.deepEqual(findings(term.meaning, { glossary: usualTerms }), [], term.term)
    assert.ok(termBeside(usualTerms.slice(0, place), term).ok, term.term)
  }
  assert.ok(usualTerms.length >= 15)
})

test('a glossary is full at some time', () => {
  const full = Array.from({ length: mostTerms }, (_, place) => ({ term: `word ${place}`, acronym: '', meaning: 'A word' }))
  assert.deepEqual(termBeside(full, icb), { ok: false, because: 'too-many' })
  assert.deepEqual(termsMissing([icb], [icb]), [])
})

test('a term is shown with its short form', () => assert.equal(termInWords(icb), 'integrated care board (ICB)'))

test('what a text uses is explained under it, for those who open it', () => {
  const html = render(<Explained text="The ICB decides." terms={[icb]} />)
  assert.match(html, /^<p class="nhsuk-body heard-words">The ICB decides\.<\/p><details/)
  assert.match(html, /What we mean by “ICB”[\s\S]*<strong>integrated care board \(ICB\)<\/strong>: The NHS body/)
  assert.equal(render(<Explained text="We decide." terms={[]} />), '<p class="nhsuk-body heard-words">We decide.</p>')
})

test('hints quote the words and say what to do; where there are none, nothing is drawn', () => {
  const html = render(<PlainHints texts={[{ name: 'Purpose', text: 'The QIPPs were asked by SMS.' }]} terms={usualTerms} />)
  assert.match(html, /Could be plainer: 3 places/)
  assert.match(html, /Purpose: “SMS”\. Write “text message”\./)
  assert.match(html, /Purpose: “QIPPs”\. Explain it where it first stands/)
  assert.equal(render(<PlainHints texts={[{ name: 'Purpose', text: 'We ask the ICB.' }]} terms={usualTerms} />), '')
  const many = render(<PlainHints texts={[{ name: 'Purpose', text: Array.from({ length: 25 }, () => 'Use SMS.').join('\n') }]} terms={[]} />)
  assert.match(many, /There are 5 more/)
})

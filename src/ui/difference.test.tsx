import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Difference } from './difference.tsx'

const drawn = (before: string, after: string) => renderToString(<Difference before={before} after={after} />)
const seen = (html: string) => html.replace(/<span class="nhsuk-u-visually-hidden">[^<]*<\/span>/g, '')

test('what was taken out and added is marked, and said to those who cannot see the marks', () => {
  const html = drawn('Within eight weeks.', 'Within six weeks.')
  assert.equal(
    seen(html),
    '<p class="nhsuk-body heard-words">Within <del class="heard-removed">eight</del><ins class="heard-added">six</ins> weeks.</p>',
  )
  assert.match(html, /\[taken out: <\/span>eight<span[^>]*>\]<\/span><\/del>/)
  assert.match(html, /\[added: <\/span>six/)
})

test('each paragraph is one, and a new one is marked as a whole', () => {
  assert.equal(
    seen(drawn('We listen.\n\nWe pay.', 'We listen.\n\nWe answer.\n\nWe pay.')),
    ['We listen.', '<ins class="heard-added">We answer.</ins>', 'We pay.'].map((text) => `<p class="nhsuk-body heard-words">${text}</p>`).join(''),
  )
})

test('whatever stands in a text is text', () => assert.match(drawn('', '<b>bold</b>'), /&lt;b>bold&lt;\/b>/))

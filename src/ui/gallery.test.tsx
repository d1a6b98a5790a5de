import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { renderToString } from 'preact-render-to-string'
import { Gallery } from './gallery.tsx'
import { PageFrame } from './layout/page-frame.tsx'

const html = `<!DOCTYPE html>${renderToString(
  <PageFrame
    title="Gallery"
    siteName="Northshire"
    siteHref="/"
    navigation={[{ href: '/', text: 'Home' }]}
    footer={[{ href: '/privacy', text: 'Privacy' }]}
    assets={{ css: '/heard.css', script: '/nhsuk.js', enhance: '/enhance.js' }}
  >
    <Gallery />
  </PageFrame>,
)}`

test('the gallery is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The official markup has these.
      'no-redundant-role': 'off',
      'no-implicit-button-type': 'off',
      'prefer-native-element': 'off',
      'aria-label-misuse': 'off',
      // Boxes of one list share a name; files of our own origin need no check sum.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      'require-sri': 'off',
      // Written by the renderer, or a matter of taste.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'long-title': 'off',
    },
  })
  const report = await validator.validateString(html)
  const found = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`))
  assert.deepEqual(found, [])
})

test('nothing in the gallery has a style or a handler of its own, which the content security policy would block', () => {
  assert.doesNotMatch(html, /<[^>]+ (style|on\w+)=/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'parse5'
import { renderMessage, titled } from './render.ts'

const answer = (
  <>
    <h1>What came of what you said</h1>
    <p>
      Hello Amina,
      <br />
      thank you.
    </p>
    <p>
      The board <strong>decided</strong> on 12 June. You can <a href="https://heard.example/look-up">look it up</a>, or write to{' '}
      <a href="mailto:jo@kelbrook.example">jo@kelbrook.example</a>.
    </p>
    <p>
      <a href="https://heard.example/receipts/1?a=1&b=2">See your receipt</a>
    </p>
    <ul>
      <li>Call-backs from September</li>
      <li>
        More staff
        <ol>
          <li>in the morning</li>
          <li>at night</li>
        </ol>
      </li>
    </ul>
    <blockquote>
      <p>Ring me, do not text.</p>
    </blockquote>
  </>
)

test('the text is made of the same words: paragraphs, links with their address, lists, quotations', () => {
  assert.equal(
    renderMessage(answer).text,
    `What came of what you said

Hello Amina,
thank you.

The board decided on 12 June. You can look it up (https://heard.example/look-up), or write to jo@kelbrook.example.

See your receipt: https://heard.example/receipts/1?a=1&b=2

- Call-backs from September
- More staff
  1. in the morning
  2. at night

> Ring me, do not text.
`,
  )
})

test('a phone number that can be called is said once, as it is written', () => {
  const { text } = renderMessage(
    <p>
      Call Jo on <a href="tel:01632960141">01632 960141</a>, or <a href="tel:01632960141">call us</a>.
    </p>,
  )
  assert.equal(text, 'Call Jo on 01632 960141, or call us (01632960141).\n')
})

test('the HTML is a whole document: language, title, nothing that is fetched', () => {
  const html = titled(renderMessage(answer, 'cy').html, 'A <new> bus & more')
  parse(html, { onParseError: (problem) => assert.fail(`${problem.code} at ${problem.startOffset}`) })
  assert.match(html, /^<!doctype html><html lang="cy">/)
  assert.match(html, /<title>A &lt;new&gt; bus &amp; more<\/title>/)
  assert.doesNotMatch(html, /<(img|script|link|table)|src=|url\(/)
})

test('names and words of people are words in both forms, whatever they hold', () => {
  const hostile = '<script>alert(1)</script> "quoted" & \u0000\u0001 {{7*7}} $& https://evil.example'
  const { html, text } = renderMessage(<p>Hello {hostile}</p>)
  assert.doesNotMatch(html, /<script/)
  assert.equal(text, 'Hello <script>alert(1)</script> "quoted" & {{7*7}} $& https://evil.example\n')
})

test('any text of a paragraph comes out as it is, white space apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
      assert.equal(plain(renderMessage(<p>{words}</p>).text), plain(words))
    }),
  )
})

test('a link that is not a whole address is a fault', () => {
  for (const href of ['javascript:alert(1)', '/receipts', 'data:text/html,x'])
    assert.throws(() => renderMessage(<a href={href}>x</a>), /whole address/)
})

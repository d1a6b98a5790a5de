import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { Paragraphs } from './paragraphs.tsx'

test('a blank line begins a paragraph, a single break stays, and what is blank is nothing', () => {
  assert.equal(render(<Paragraphs text={'One\ntwo\n\n \nthree\n'} />), '<p>One<br/>two</p><p>three</p>')
  assert.equal(render(<Paragraphs text={' \n\n'} />), '')
  assert.equal(render(<Paragraphs text="<b>" />), '<p>&lt;b></p>')
})

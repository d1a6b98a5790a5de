import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterForm } from './letter-form.ts'

test('a letter is large for whoever asked for it, on their receipt or as a contributor', () => {
  assert.equal(letterForm(undefined, false), 'usual')
  assert.equal(letterForm('standard', false), 'usual')
  assert.equal(letterForm(undefined, true), 'large')
  assert.equal(letterForm('large-print', false), 'large')
})

test('a form that the file cannot be is made by somebody, whatever the receipt asks', () => {
  for (const format of ['braille', 'easy-read', 'audio', 'sign-language', 'language'])
    for (const large of [true, false]) assert.equal(letterForm(format, large), 'made-elsewhere')
})

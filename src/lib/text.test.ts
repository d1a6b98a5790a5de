import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText, countInWords, listInWords, shorten, textProblem } from './text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

test('the same words typed on two machines are the same text', () => {
  assert.equal(cleanText('  Siân\r\nand Zoë\r'), cleanText('Sia\u0302n\nand Zoe\u0308'))
})

test('cleaning twice changes nothing more', () => {
  fc.assert(fc.property(anyText, (text) => assert.equal(cleanText(cleanText(text)), cleanText(text))))
})

test('text that the database cannot hold is named', () => {
  assert.equal(textProblem('A <free> bus 🚌'), undefined)
  assert.equal(textProblem('a\0b'), 'has-nul')
  assert.equal(textProblem('half a bus \ud83d'), 'has-half-character')
})

test('long text is cut at the end of a word', () => {
  assert.equal(shorten('The hospital phone line cuts people off', 20), 'The hospital phone…')
  assert.equal(shorten('Late, again, and again', 13), 'Late, again…')
  assert.equal(shorten('Short enough', 12), 'Short enough')
  assert.equal(shorten('Two\n\nlines', 20), 'Two lines')
  assert.equal(shorten('Llanfairpwllgwyngyll', 10), 'Llanfairp…')
  assert.equal(shorten('👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧', 4), '👩‍👩‍👧 👩‍👩‍👧…')
})

test('shortened text is never longer than was asked, and short text is left alone', () => {
  const count = (text: string) => [...new Intl.Segmenter('en').segment(text)].length
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
      const short = shorten(text, most)
      const line = text.replace(/\s+/g, ' ').trim()
      if (count(line) <= most) assert.equal(short, line)
      else assert.ok(count(short) <= most && short.endsWith('…'), short)
    }),
  )
})

test('counts and lists read as sentences do', () => {
  assert.equal(countInWords(0, 'person', 'people'), '0 people')
  assert.equal(countInWords(1, 'person', 'people'), '1 person')
  assert.equal(countInWords(1204, 'person', 'people'), '1,204 people')
  assert.equal(listInWords([]), '')
  assert.equal(listInWords(['Leeds']), 'Leeds')
  assert.equal(listInWords(['Leeds', 'York']), 'Leeds and York')
  assert.equal(listInWords(['Leeds', 'York', 'Hull']), 'Leeds, York and Hull')
})

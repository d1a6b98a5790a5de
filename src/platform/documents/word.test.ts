import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXml } from '#platform/spreadsheets/xml.ts'
import { entriesOf } from '#platform/spreadsheets/zip.ts'
import { wordDocument } from './word.ts'

/** The paragraphs of a Word file: the style of each and its text. */
async function paragraphsOf(bytes: Buffer): Promise<{ style: string; text: string }[]> {
  const entry = entriesOf(bytes).get('word/document.xml')
  assert.ok(entry)
  const paragraphs: { style: string; text: string }[] = []
  await readXml(entry, {
    open: (tag, attribute) => {
      if (tag === 'p') paragraphs.push({ style: '', text: '' })
      const last = paragraphs.at(-1)
      if (tag === 'pStyle' && last) last.style = attribute('val') ?? ''
    },
    text: (text) => {
      const last = paragraphs.at(-1)
      if (last) last.text += text
    },
  })
  return paragraphs
}

const plan = {
  title: 'Getting home after dialysis',
  lines: ['Tarrowdale Care Board'],
  sections: [{ heading: 'Why', rows: [{ name: 'What can change', text: 'The times & the "phone" line <all of it>.\nThe buses.' }] }],
}

test('a Word file has real headings, and one paragraph for each line', async () => {
  assert.deepEqual(await paragraphsOf(await wordDocument(plan)), [
    { style: 'Title', text: 'Getting home after dialysis' },
    { style: '', text: 'Tarrowdale Care Board' },
    { style: 'Heading1', text: 'Why' },
    { style: 'Heading2', text: 'What can change' },
    { style: '', text: 'The times & the "phone" line <all of it>.' },
    { style: '', text: 'The buses.' },
  ])
})

test('characters that a Word file cannot hold become spaces', async () => {
  const odd = { ...plan, title: 'One\u0000two\u000Bthree' }
  assert.equal((await paragraphsOf(await wordDocument(odd)))[0]?.text, 'One two three')
})

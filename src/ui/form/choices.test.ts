import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersOf, choice, file, many, number, readForm, text, yes } from './index.ts'

const answers = (query: string) => new URLSearchParams(query)

test('a choice is one of its options, and only one', () => {
  const form = {
    outcome: choice({
      label: 'What happens now',
      empty: 'Select what happens now',
      options: { changed: 'It has changed', no: 'It is not possible' },
    }),
  }
  const read = readForm(form, answers('outcome=changed'))
  assert.ok('values' in read)
  const outcome: 'changed' | 'no' = read.values.outcome
  assert.equal(outcome, 'changed')
  assert.deepEqual(readForm(form, answers('')), { problems: { outcome: 'Select what happens now' } })
  assert.deepEqual(readForm(form, answers('outcome=other')), { problems: { outcome: 'Select an answer from the list' } })
  assert.deepEqual(readForm(form, answers('outcome=toString')), { problems: { outcome: 'Select an answer from the list' } })
  assert.deepEqual(readForm(form, answers('outcome=no&outcome=changed')), { problems: { outcome: 'Select one answer only' } })
})

test('options that are known only now are held to as well', () => {
  const form = { theme: choice({ label: 'Theme', optional: true }), tags: many({ label: 'Tags' }) }
  const offered = {
    theme: { t1: 'Phone lines' },
    tags: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  }
  assert.deepEqual(readForm(form, answers('theme=t1&tags=b&tags=a'), offered), { values: { theme: 't1', tags: ['a', 'b'] } })
  assert.deepEqual(readForm(form, answers('theme=t2&tags=c'), offered), {
    problems: { theme: 'Select an answer from the list', tags: 'Select answers from the list' },
  })
  assert.deepEqual(readForm(form, answers('theme=anything')), { values: { theme: 'anything', tags: [] } })
  assert.ok('problems' in readForm(form, answers(`theme=${'x'.repeat(201)}`)))
})

test('many: in the order of the list, each once, and at least one where it is asked', () => {
  const form = { needs: many({ label: 'Needs', options: { bsl: 'BSL', loop: 'Hearing loop' }, atLeastOne: 'Select at least one need' }) }
  assert.deepEqual(readForm(form, answers('needs=loop&needs=bsl&needs=loop')), { values: { needs: ['bsl', 'loop'] } })
  assert.deepEqual(readForm(form, answers('needs=')), { problems: { needs: 'Select at least one need' } })
  assert.deepEqual(readForm(form, answers('needs=bsl&needs=x')), { problems: { needs: 'Select answers from the list' } })
})

test('one checkbox is yes or no', () => {
  const form = { agreed: yes({ label: 'I agree', required: 'Select that you agree' }), news: yes({ label: 'Send me news' }) }
  assert.deepEqual(readForm(form, answers('agreed=yes')), { values: { agreed: true, news: false } })
  assert.deepEqual(readForm(form, answers('agreed=perhaps')), { problems: { agreed: 'Select that you agree' } })
})

test('a number is within its limits and nothing else', () => {
  const form = {
    people: number({ label: 'People', min: 1, max: 10_000, suffix: 'people' }),
    cost: number({ label: 'Cost', min: 0, max: 99.5, whole: false, prefix: '£', optional: true }),
  }
  assert.deepEqual(readForm(form, answers('people=1,200&cost=£12.50')), { values: { people: 1200, cost: 12.5 } })
  assert.deepEqual(readForm(form, answers('people=30 people')), { values: { people: 30, cost: undefined } })
  assert.deepEqual(readForm(form, answers('people=0&cost=99.6')), {
    problems: { people: 'People must be between 1 and 10,000', cost: 'Cost must be between 0 and 99.5' },
  })
  assert.deepEqual(readForm(form, answers('people=1.5')), { problems: { people: 'People must be a whole number, like 11' } })
  for (const odd of ['1e3', 'Infinity', '0x10', '1,2', '١٢', '1 2', '--1', '\0', 'NaN']) {
    assert.deepEqual(
      readForm({ people: form.people }, new URLSearchParams({ people: odd })),
      { problems: { people: 'People must be a number, like 11' } },
      odd,
    )
  }
})

test('a file is left to the page', () => {
  const form = { title: text({ label: 'Title', maxLength: 9 }), sheet: file({ label: 'Spreadsheet', empty: 'Select a spreadsheet' }) }
  const read = readForm(form, answers('title=x&sheet=y'))
  assert.deepEqual(read, { values: { title: 'x' } })
  assert.equal(form.sheet.empty, 'Select a spreadsheet')
})

test('stored values become answers', () => {
  const stored = { title: 'A & B', due: '2026-05-01', needs: ['bsl', 'loop'], agreed: true, news: false, people: 12, none: null, when: new Date(0) }
  assert.equal(answersOf(stored).toString(), 'title=A+%26+B&due=2026-05-01&needs=bsl&needs=loop&agreed=yes&people=12')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findings, firstUses, placesIn, type Reading, type Term } from './index.ts'
import { rules } from './words-to-avoid.ts'

const icb: Term = { term: 'integrated care board', acronym: 'ICB', meaning: 'It plans health services.' }
const carer: Term = { term: 'carer', acronym: '', meaning: 'Somebody who looks after somebody.' }

const found = (text: string, reading?: Reading) => findings(text, reading).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
const words = (count: number) => `${Array.from({ length: count }, () => 'go').join(' ')}.`

test('a sentence may have 20 words, and a paragraph 3 sentences', () => {
  assert.deepEqual(found(words(20)), [])
  assert.deepEqual(found(words(21)), [`long-sentence: ${words(21)}`])
  assert.deepEqual(found('Come in. Sit down. Have tea.'), [])
  assert.deepEqual(found('Come in. Sit down. Have tea. Talk.'), ['long-paragraph: Come in. Sit down. Have tea. Talk.'])
  assert.match(findings(words(27))[0]!.suggestion, /27 words/)
})

test('in a box, each line stands for itself; in a file, a paragraph ends at a blank line', () => {
  const lines = 'Come in.\nSit down.\nHave tea.\nTalk.'
  assert.deepEqual(found(lines), [])
  assert.deepEqual(found(lines, { layout: 'markdown' }), [`long-paragraph: ${lines}`])
  assert.deepEqual(found(lines.replaceAll('\n', '\n\n'), { layout: 'markdown' }), [])
})

test('what is a list is not a long paragraph', () => {
  const list = 'Please bring:\n- your letter\n- your card\n2. your pills\na) a friend\n• a book'
  assert.deepEqual(found(list), [])
  assert.deepEqual(found(list, { layout: 'markdown' }), [])
  assert.deepEqual(found(`- ${words(21)}`), [`long-sentence: ${words(21)}`])
})

test('of a Markdown file only the prose is read', () => {
  const text = [
    '---\nowner: QIPP\n---',
    '# The board, the plan, e.g. this',
    '```\nit is decided by the XYZ\n```',
    'Run `etc` or see [the page](https://example.org/BAME/etc "SMS") <!-- suffering\nfrom --> <b class="EG">now</b>.',
    '| Name | What |\n|---|---|\n| occurred | ABC |',
    '    indented = "DEF"',
    '> We were\n> told.',
    '[link]: https://example.org/SMS',
  ].join('\n\n')
  assert.deepEqual(
    found(text, { layout: 'markdown' }),
    ['word-to-avoid: e.g.', 'word-to-avoid: occurred', 'unexplained-acronym: ABC', 'passive: were\n> told'].filter(
      (one) => !one.startsWith('passive'),
    ),
  )
})

test('each word that the NHS style asks to avoid has another in its place, and its source', () => {
  const said: [string, RegExp][] = [
    ['BAME groups', /ethnic minorities/],
    ['their race', /ethnicity/],
    ['suffering from asthma', /“has” or “with”/],
    ['a victim of stroke', /had a stroke/],
    ['confined to a wheelchair', /uses a wheelchair/],
    ['sex assigned at birth', /registered with at birth/],
    ['unpaid carers', /“carer” alone/],
    ['a care worker', /paid carer/],
    ['a disease', /condition/],
    ['the clinicians', /doctor/],
    ['an SMS', /text message/],
    ['by telephone', /phone/],
    ['log on', /log in/],
    ['log off', /log out/],
    ['You can’t', /cannot/],
    ["You don't", /do not/],
    ['tea, etc.', /such as/],
    ['e.g. tea', /for example/],
    ['tea, i.e. leaves', /that is/],
    ['it occurred', /happened/],
    ['normally', /usually/],
    ['medical records', /health record/],
    ['GP practices', /GP surgery/],
    ['a hospital setting', /hospital/],
    ['community settings', /Name the place/],
    ['£75.00', /“£75”/],
  ]
  assert.equal(said.length, rules.length, 'a rule without an example')
  for (const [text, better] of said) {
    const [one, ...others] = findings(text)
    assert.equal(one?.kind, 'word-to-avoid', text)
    assert.match(one.suggestion, better)
    assert.deepEqual(others, [], text)
  }
  for (const { from } of rules) assert.match(from, /^[a-z-]+$/)
})

test('words that only look like them, and names, are left alone', () => {
  const fine = [
    'They embrace it.',
    'Crohn’s disease',
    "Parkinson's disease",
    'the human race',
    '£75.50',
    'Go to the surgery.',
    'pieces',
    'eggs',
    'Write to bame@etc.example.',
  ]
  for (const text of fine) assert.deepEqual(found(text), [], text)
})

test('a short form is explained by the glossary, by the text where it first stands, or not at all', () => {
  assert.deepEqual(found('The ICB met. The ICBs met.'), ['unexplained-acronym: ICB'])
  assert.deepEqual(found('The ICBs met.', { glossary: [icb] }), [])
  const explained = [
    'The integrated care board (ICB) met. The ICB agreed.',
    'The ICB (integrated care board) met.',
    'Patient and public involvement (PPI) helps.',
    'Children and Adolescent Mental Health Services (“CAMHS”) moved.',
    'Research and development (R&D) helps.',
    'PPI means people help to decide.',
    'tuberculosis (TB)',
  ]
  for (const text of explained) assert.deepEqual(found(text), [], text)
  assert.deepEqual(found('The ICB met. The integrated care board (ICB) agreed.'), ['unexplained-acronym: ICB'])
  assert.deepEqual(found('We went there (ICB).'), ['unexplained-acronym: ICB'])
  assert.deepEqual(found('The NHS, your GP and A&E. Part III. COVID-19. PLEASE READ THIS. 2FA.'), [
    'long-paragraph: The NHS, your GP and A&E. Part III. COVID-19. PLEASE READ THIS. 2FA.',
  ])
})

test('the passive is hinted at, and how somebody is is not', () => {
  const passive: Record<string, string> = {
    'It was decided.': 'was decided',
    'They have not been told.': 'been told',
    'It is not always clearly written.': 'is not always clearly written',
    'You will be asked.': 'be asked',
    'It isn’t known.': 'isn’t known',
    'The clinic is being moved.': 'being moved',
  }
  for (const [text, words] of Object.entries(passive)) assert.deepEqual(found(text), [`passive: ${words}`])
  for (const text of [
    'We are tired and worried.',
    'It is red.',
    'There are a hundred.',
    'We decided.',
    'It is, decided or not, late.',
    'He was born here.',
  ])
    assert.deepEqual(found(text), [], text)
})

test('a plain text gives nothing', () => {
  const plain =
    'We want to hear about patient transport. Tell us what helps, and what does not.\n\nYou can write, or phone 01632 960 111. We read everything.\n\nBy 1 July we tell you what will change.'
  assert.deepEqual(found(plain), [])
  assert.deepEqual(found(plain, { layout: 'markdown' }), [])
  assert.deepEqual(found(''), [])
})

test('lines and columns are those of an editor', () => {
  const placeOf = placesIn('one\r\ntwo\rthree\n\n👩 x')
  assert.deepEqual(placeOf(0), { line: 1, column: 1 })
  assert.deepEqual(placeOf(5), { line: 2, column: 1 })
  assert.deepEqual(placeOf(11), { line: 3, column: 3 })
  assert.deepEqual(placeOf(15), { line: 4, column: 1 })
  assert.deepEqual(placeOf(19), { line: 5, column: 4 })
})

test('a term is met where it is first used, in the plural, with a capital, or in its short form', () => {
  const glossary = [icb, carer]
  assert.deepEqual(firstUses(['Nothing here', 'Carers’ words. A carer’s.', 'The ICBs and the carers', 'The integrated care boards'], glossary), [
    [],
    [carer],
    [icb],
    [],
  ])
  assert.deepEqual(firstUses(['icb and careers and integrated care'], glossary), [[]], 'a short form is in capitals, and half a term is none')
  assert.deepEqual(firstUses(['Integrated Care Board'], glossary), [[icb]])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf, wordsIn } from './sentences.ts'

const parted = (text: string): string[] => sentencesOf(text, 0).map(({ start, end }) => text.slice(start, end))

/** Each line: the sentences that a reader would count, parted by a stroke. */
const examples: Record<string, readonly string[]> = {
  'a stop, a question and a call': ['We met on Monday. | Did you come? | You are welcome! | Come again…'],
  'titles and initials': [
    'Dr. Okafor and Mrs. Bell will be there. | So will Prof. Lowe.',
    'We spoke to J. Smith and A. B. Jones. | They agreed.',
    'It is named after J.R.R. Tolkien.',
    'He moved to the U.K. | The family came later.',
  ],
  'short forms in the middle and at the end': [
    'Bring something, e.g. Your letter, to the desk.',
    'See fig. 3 and p. 12 of the paper. | No. 5 is new.',
    'Can it wait? | No. | We start on 3 Feb. 2026.',
    'We open at 9 a.m. | The desk closes at 5 p.m.',
    'Ask about parking, buses, etc. | We will write it down.',
    'Smith et al. Say otherwise.',
  ],
  'letters that name a thing': ['It protects you from hepatitis B. | Nurses give it. | Ask at the desk.', 'This is Ward C. | It is upstairs.'],
  'figures, money and times': [
    'It takes 3.5 hours and costs £7.50 a day. | 12 people came.',
    'The bus leaves at 10.30. | Be there.',
    'It opened in 2026. | It is full.',
  ],
  addresses: ['Read www.nhs.uk. | Write to us@elmbrook.example. | Thank you.', 'See https://example.org/a.html?b=c.d for more.'],
  'quotations and brackets': [
    '“Why do we wait?” she asked. | “Nobody told us.” | He left.',
    '(We asked twice.) | Nobody answered.',
    'She said: “I waited. | Then I went home.”',
    "'It hurts!' he said.",
  ],
  'numbers of points': ['1. Say hello to everybody. | 2. Sit down.'],
  'other scripts': ['Ça va bien. | Élodie est là.', '我们听到了。 | 谢谢！', 'Ο γιατρός ήρθε. | Η ουρά ήταν μεγάλη.'],
  'what has no stop': ['A heading without one'],
}

for (const [name, texts] of Object.entries(examples))
  test(`sentences: ${name}`, () => {
    for (const text of texts) {
      const wanted = text.split(' | ')
      assert.deepEqual(parted(wanted.join(' ')), wanted)
    }
  })

test('a sentence may run over lines', () =>
  assert.deepEqual(parted('We met\non Monday. We\nwill meet again.'), ['We met\non Monday.', 'We\nwill meet again.']))

test('words are counted as a reader counts them', () => {
  const counts: [string, number][] = [
    ['We met.', 2],
    ['A drop-in clinic – every Monday – is open.', 7],
    ['You said it—we did it', 6],
    ['3.5 hours, £7.50 and 10am', 5],
    ['“Why?” (she asked)', 3],
    ['*** …', 0],
  ]
  for (const [text, count] of counts) assert.equal(wordsIn(text), count, text)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishTable } from '#lib/disclosure-control/index.ts'
import { comparisonsOf, missingIn } from './comparison.ts'
import { type Question, questions } from './questions.ts'
import { totalsOf } from './totals.ts'

type Given = Partial<Record<Question, Readonly<Record<string, number>>>>

/** One published group in which every question that is not given was answered by nobody. */
const totals = (given: Given) => {
  const tables = Object.entries(questions).map(([question, { categories }]) => {
    const none = Object.fromEntries([...Object.keys(categories), 'declined', 'blank'].map((code) => [code, 0]))
    return [question, publishTable({ ...none, ...given[question as Question] })]
  })
  return totalsOf([Object.fromEntries(tables)])
}

const populations = [
  {
    characteristic: 'sex',
    base: 'all' as const,
    groups: [
      { category: 'female', people: 520 },
      { category: 'male', people: 480 },
    ],
  },
  {
    characteristic: 'age',
    base: '16+' as const,
    groups: ['16-24', '25-34', '35-49', '50-64', '65-over'].map((category) => ({ category, people: 200 })),
  },
  {
    characteristic: 'ethnic-group',
    base: 'all' as const,
    groups: ['asian', 'black', 'mixed', 'white', 'other'].map((category, place) => ({ category, people: [100, 200, 60, 600, 40][place]! })),
  },
]

test('a question is compared where it is shown and there are figures of it', () => {
  const compared = comparisonsOf(
    totals({ sex: { female: 90, male: 28, declined: 12 }, disability: { disabled: 60, 'not-disabled': 70 } }),
    populations,
  )
  assert.deepEqual(
    compared.map(({ question, rows }) => [question, rows.map(({ label, n, of, verdict }) => [label, n, of, verdict])]),
    [
      [
        'sex',
        [
          ['Female', 90, 120, 'more-than-expected'],
          ['Male', 30, 120, 'fewer-than-expected'],
        ],
      ],
    ],
  )
  assert.deepEqual(comparisonsOf(totals({}), populations), [])
  assert.deepEqual(comparisonsOf(totals({ sex: { female: 90, male: 28 } }), []), [])
})

test('those under 25 are set beside people of 16 to 24, and says that it is of people aged 16 and over', () => {
  const [age] = comparisonsOf(totals({ age: { 'under-25': 20, '25-34': 20, '35-49': 20, '50-64': 20, '65-over': 20 } }), populations)
  assert.equal(age?.ofOlder, true)
  assert.deepEqual(
    age?.rows.map(({ label, n, populationShare }) => [label, n, populationShare]),
    Object.values(questions.age.categories).map((label) => [label, 20, 0.2]),
  )
})

test('the 19 ethnic groups are compared in five, with the label of the five', () => {
  const detail = { 'white-british': 60, 'white-irish': 10, 'black-african': 3, 'asian-indian': 20, white: 10 }
  const compared = comparisonsOf(totals({ ethnicGroupInDetail: detail }), populations)
  assert.deepEqual(
    compared[0]?.rows.map(({ label, n, of, ofAtMost }) => [label, n, of, ofAtMost]),
    [
      ['Asian or Asian British', 20, 101, 107],
      ['Black, African, Caribbean or Black British', null, 101, 107],
      ['Mixed or multiple ethnic groups', 0, 101, 107],
      ['White', 80, 101, 107],
      ['Other ethnic group', 0, 101, 107],
    ],
  )
})

test('how alike both are is given over large groups that are all shown, and who is missing has the names that a list of partners can be joined by', () => {
  const compared = comparisonsOf(
    totals({ sex: { female: 90, male: 28 }, ethnicGroup: { white: 100, black: 10, asian: 3 }, age: { 'under-25': 10, '65-over': 100 } }),
    populations,
  )
  const [age, ethnicity, sex] = ['age', 'ethnicGroup', 'sex'].map((question) => compared.find((one) => one.question === question))
  assert.equal(sex?.alike?.value.toFixed(3), '0.770')
  assert.ok(sex.alike.fairDraw > 0.9 && sex.alike.fairDraw < 1)
  assert.equal(age?.alike?.value.toFixed(2), '0.29')
  // One group is hidden.
  assert.equal(ethnicity?.alike, undefined)
  assert.deepEqual(
    missingIn(compared).map(({ characteristic, group, label, title, short }) => [characteristic, group, label, title, short]),
    [
      ['sex', 'male', 'Male', 'Sex', 28],
      ['age', '25-34', '25 to 34', 'Age', 22],
      ['age', '35-49', '35 to 49', 'Age', 22],
      ['age', '50-64', '50 to 64', 'Age', 22],
      ['ethnic-group', 'black', 'Black, African, Caribbean or Black British', 'Ethnic group', 13],
      ['age', '16-24', 'Under 25', 'Age', 12],
      ['ethnic-group', 'mixed', 'Mixed or multiple ethnic groups', 'Ethnic group', 7],
      ['ethnic-group', 'other', 'Other ethnic group', 'Ethnic group', 5],
    ],
  )
})

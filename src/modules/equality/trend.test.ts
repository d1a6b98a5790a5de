import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Taken, tablesOf } from './counting.ts'
import { trendsOf } from './trend.ts'

/** The tables of people who all left everything blank but for what is given. */
const group = (month: string, people: number, given: Readonly<Record<string, Readonly<Record<string, number>>>>) => {
  const items = ['birth-year', 'disability', 'ethnic-group', 'sex', 'gender', 'religion', 'sexual-orientation', 'marital-status', 'deprivation']
  const taken = items.flatMap((item): Taken[] => {
    const said = Object.entries(given[item] ?? {})
    const rest = people - said.reduce((sum, [, count]) => sum + count, 0)
    return [...said, ...(rest > 0 ? [['blank', rest] as const] : [])].map(([code, count]) => ({ item, code, people: count }))
  })
  return { month, questions: tablesOf(taken, 2026) }
}

test('each month is a table of its own; tables of one month are added up; what hidden numbers could change is left open', () => {
  const trends = trendsOf([
    group('2026-04-01', 60, { sex: { female: 40, male: 20 } }),
    group('2026-05-01', 40, { sex: { female: 30, male: 10 } }),
    group('2026-05-01', 40, { sex: { female: 20, male: 20 } }),
    group('2026-06-01', 40, { sex: { female: 30, male: 5, declined: 5 } }),
  ])
  const sex = trends.find(({ question }) => question === 'sex')!
  assert.deepEqual(sex.months, ['2026-04-01', '2026-05-01', '2026-06-01'])
  assert.deepEqual(sex.rows, [
    { label: 'Female', shares: [0.67, 0.63, null] },
    { label: 'Male', shares: [0.33, 0.38, null] },
  ])
})

test('a share that hidden numbers change little is shown, and one of nobody at all is not', () => {
  const trends = trendsOf([
    group('2026-04-01', 330, { sex: { female: 200, male: 130 }, religion: { none: 310, christian: 10, sikh: 5, jewish: 5 } }),
    group('2026-05-01', 330, { sex: { declined: 330 }, religion: { none: 310, christian: 20 } }),
  ])
  const religion = trends.find(({ question }) => question === 'religion')!
  assert.deepEqual(religion.rows.find(({ label }) => label === 'No religion')?.shares, [0.97, 0.94])
  assert.deepEqual(trends.find(({ question }) => question === 'sex')?.rows[0]?.shares, [0.61, null])
})

test('one time alone is no trend, nor is a question that was asked of nobody', () => {
  assert.deepEqual(trendsOf([group('2026-04-01', 60, { sex: { female: 40, male: 20 } })]), [])
  const notAsked = { deprivation: { 'not-asked': 60 } }
  const questions = trendsOf([group('2026-04-01', 60, notAsked), group('2026-05-01', 60, notAsked)]).map(({ question }) => question)
  assert.ok(!questions.includes('deprivation') && questions.includes('sex'))
})

test('the 19 ethnic groups of a large month stand beside the five of a small one', () => {
  const [ethnicity] = trendsOf([
    group('2026-04-01', 220, { 'ethnic-group': { 'white-british': 120, 'white-irish': 50, 'black-african': 50 } }),
    group('2026-05-01', 40, { 'ethnic-group': { white: 20, 'black-african': 20 } }),
  ]).filter(({ question }) => question === 'ethnicGroup')
  assert.deepEqual(
    ethnicity?.rows.filter(({ label }) => /^(White|Black)/.test(label)).map(({ shares }) => shares),
    [
      [0.77, 0.5],
      [0.23, 0.5],
    ],
  )
})

test('at most the 12 newest months are shown', () => {
  const all = Array.from({ length: 15 }, (_, place) => group(`20${20 + place}-01-01`, 40, { sex: { female: 20, male: 20 } }))
  assert.deepEqual([trendsOf(all)[0]?.months.length, trendsOf(all)[0]?.months[0]], [12, '2023-01-01'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addTables, strict } from '#lib/disclosure-control/index.ts'
import { afterFirst, afterSecond, allBlank, allDeclined, disabledUnderTheAct, type First, oldEnough, wasSkipped } from './answers.ts'
import { answerInWords, items, lists } from './categories.ts'
import { groupsReady, type Taken, tablesOf, type Waiting } from './counting.ts'
import { type BroadGroup, broadGroups, type DetailedGroup, detailedGroups, toEighteen, toFive, toNhs } from './ethnic-group.ts'
import { openMark, openMinutes, readOpenMark } from './opened.ts'
import { ageBand, questions } from './questions.ts'
import { finding, totalsOf } from './totals.ts'

const details = (Object.keys(detailedGroups) as BroadGroup[]).flatMap((broad) => Object.keys(detailedGroups[broad]) as DetailedGroup[])
const year = 2026

test('19 ethnic groups roll up to 18, to 16 codes and to 5, as the three lists say', () => {
  assert.equal(details.length, 19)
  assert.equal(new Set(details.map(toEighteen)).size, 18)
  assert.equal(new Set(details.map(toNhs)).size, 16)
  assert.equal(new Set(details.map(toFive)).size, 5)
  assert.deepEqual(Object.keys(broadGroups), ['white', 'mixed', 'asian', 'black', 'other'])
  const nhs = Object.fromEntries(details.map((code) => [code, toNhs(code)]))
  assert.deepEqual(Object.values(nhs).join(''), 'ABCCCDEFGHJKRLNMPSS')
  assert.equal(toEighteen('white-roma'), 'white-other')
  assert.equal(toFive('asian-chinese'), 'asian')
  assert.equal(toNhs('asian-chinese'), 'R')
})

test('declined and not asked are kept apart, and a broad group alone has no code', () => {
  assert.deepEqual([toNhs('declined'), toNhs('not-asked'), toNhs(undefined), toNhs('white')], ['Z', '99', '99', '99'])
  assert.equal(toFive('white'), 'white')
  assert.equal(toFive('declined'), undefined)
  assert.equal(toFive('constructor'), undefined)
})

test('disabled under the Equality Act: a long condition that limits a lot or a little', () => {
  assert.deepEqual(
    [
      disabledUnderTheAct('yes', 'a-lot'),
      disabledUnderTheAct('yes', 'a-little'),
      disabledUnderTheAct('yes', 'not-at-all'),
      disabledUnderTheAct('no', null),
      disabledUnderTheAct('yes', 'declined'),
      disabledUnderTheAct('declined', 'not-asked'),
    ],
    [true, true, false, false, undefined, undefined],
  )
})

test('old enough to be asked, as far as the year tells', () => {
  assert.deepEqual(
    [2000, 2009, 2010, 2011].map((born) => oldEnough(String(born), year)),
    ['yes', 'yes', 'ask-them', 'no'],
  )
  assert.deepEqual([oldEnough(null, year), oldEnough('declined', year)], ['ask-them', 'ask-them'])
})

const blankFirst: First = {
  birthYear: null,
  condition: null,
  broadGroup: null,
  sex: null,
  gender: null,
  religion: null,
  maritalStatus: null,
  where: { is: 'left' },
}

test('an answer of the second step goes when the first no longer leads to it, and stays when it does', () => {
  const first = afterFirst(allBlank, { ...blankFirst, condition: 'yes', broadGroup: 'asian' }, year)
  const whole = afterSecond(first, { reduces: 'a-lot', ethnicGroup: 'asian-chinese', sexualOrientation: 'bisexual' }, year)
  assert.deepEqual([whole.reduces, whole.ethnicGroup, whole.sexualOrientation], ['a-lot', 'asian-chinese', 'bisexual'])
  const same = afterFirst(whole, { ...blankFirst, condition: 'yes', broadGroup: 'asian' }, year)
  assert.deepEqual(same, whole)
  const other = afterFirst(whole, { ...blankFirst, condition: 'no', broadGroup: 'black', birthYear: '2013' }, year)
  assert.deepEqual([other.reduces, other.ethnicGroup, other.sexualOrientation], ['not-asked', 'black', 'not-asked'])
  const back = afterFirst(other, { ...blankFirst, condition: 'yes', broadGroup: 'black', birthYear: '1983' }, year)
  assert.deepEqual([back.reduces, back.ethnicGroup, back.sexualOrientation], [null, 'black', null])
})

test('a detail of another broad group is not kept, nor an answer that was not asked for', () => {
  const first = afterFirst(allBlank, { ...blankFirst, birthYear: '2014', condition: 'no', broadGroup: 'white' }, year)
  const second = afterSecond(first, { reduces: 'a-lot', ethnicGroup: 'black-african', sexualOrientation: 'straight' }, year)
  assert.deepEqual([second.reduces, second.ethnicGroup, second.sexualOrientation], ['not-asked', 'white', 'not-asked'])
  assert.equal(afterSecond(first, { ethnicGroup: 'declined' }, year).ethnicGroup, 'white')
})

test('skipping is declining everything; every answer has words', () => {
  assert.ok(wasSkipped(allDeclined(true)) && wasSkipped(allDeclined(false)) && !wasSkipped(allBlank))
  for (const item of items) {
    assert.equal(answerInWords(item, 'declined'), 'Prefer not to say')
    assert.equal(answerInWords(item, null), 'Left blank')
    assert.equal(answerInWords(item, 'not-asked'), 'Not asked')
  }
  assert.equal(answerInWords('maritalStatus', 'widowed'), 'Widowed')
  assert.equal(Object.keys(lists.maritalStatus).length, 9)
})

test('the mark of a receipt holds half an hour and cannot be anything else', () => {
  const now = new Date('2026-05-05T10:00:00Z')
  const answering = { id: '01a214da-61d1-71a4-93e4-19213dfa4f97', projectId: '01a214da-61d1-71a4-93e4-19213dfa4f98' }
  assert.deepEqual(readOpenMark(openMark(answering, now), now), answering)
  assert.equal(readOpenMark(openMark(answering, now), new Date(now.getTime() + openMinutes * 60_000)), undefined)
  fc.assert(fc.property(fc.string(), (text) => assert.equal(readOpenMark(text, now), undefined)))
})

test('who is counted: a project with enough people by itself, everybody else together, nobody twice', () => {
  const waiting: Waiting[] = [
    { projectId: 'big', month: '2026-05-01', version: 1, people: 20 },
    { projectId: 'small', month: '2026-05-01', version: 1, people: 19 },
    { projectId: 'old', month: '2025-10-01', version: 1, people: 3 },
    { projectId: null, month: '2026-05-01', version: 1, people: 18 },
  ]
  assert.deepEqual(groupsReady(waiting, '2026-06-01'), [
    { projectId: 'big', version: 1, projectIds: ['big'], ofNoProject: false, people: 20 },
    { projectId: null, version: 1, projectIds: ['old'], ofNoProject: true, people: 21 },
  ])
  assert.deepEqual(groupsReady(waiting.slice(1, 2), '2026-06-01'), [])
})

test('whatever waits, no group is small, no project is in two, and each group has the people of its projects', () => {
  const rows = fc.array(
    fc.record({
      projectId: fc.constantFrom('a', 'b', 'c', 'd', null),
      month: fc.constantFrom('2025-11-01', '2026-03-01', '2026-05-01'),
      version: fc.constant(1),
      people: fc.integer({ min: 1, max: 25 }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(rows, (waiting) => {
      const groups = groupsReady(waiting, '2026-06-01')
      const counted = groups.flatMap(({ projectIds }) => projectIds)
      assert.equal(new Set(counted).size, counted.length)
      assert.ok(groups.filter(({ ofNoProject }) => ofNoProject).length <= 1)
      for (const { people, projectIds, ofNoProject } of groups) {
        const own = waiting.filter(({ projectId }) => (projectId === null ? ofNoProject : projectIds.includes(projectId)))
        assert.equal(
          people,
          own.reduce((sum, row) => sum + row.people, 0),
        )
        assert.ok(people >= strict.leastPeople)
      }
    }),
  )
})

/** Counts of a group of people who all left everything blank but for what is given. */
const taken = (people: number, given: Readonly<Record<string, Readonly<Record<string, number>>>>): Taken[] =>
  ['birth-year', 'disability', 'ethnic-group', 'sex', 'gender', 'religion', 'sexual-orientation', 'marital-status', 'deprivation'].flatMap((item) => {
    const said = Object.entries(given[item] ?? {})
    const rest = people - said.reduce((sum, [, count]) => sum + count, 0)
    return [...said, ...(rest > 0 ? [['blank', rest] as const] : [])].map(([code, count]) => ({ item, code, people: count }))
  })

test('tables of a group: bands of age, disability from both questions, five ethnic groups, and who was too young with who left it blank', () => {
  const tables = tablesOf(
    taken(60, {
      'birth-year': { 1950: 21, 2001: 12, 2002: 10, declined: 9 },
      disability: { 'yes:a-lot': 9, 'yes:a-little': 12, no: 14, 'yes:not-at-all': 10, 'yes:declined': 9 },
      'ethnic-group': { white: 4, 'white-roma': 9, 'black-african': 22, 'asian-chinese': 10, declined: 8 },
      'sexual-orientation': { straight: 40, 'not-asked': 12 },
    }),
    year,
  )
  const shown = (question: keyof typeof tables) => {
    const table = tables[question]
    assert.ok(table.kind === 'shown', question)
    return Object.fromEntries(Object.entries(table.cells).map(([category, cell]) => [category, cell.kind === 'rounded' ? cell.value : cell.kind]))
  }
  assert.deepEqual(shown('age'), { 'under-25': 10, '25-34': 10, '35-49': 'zero', '50-64': 'zero', '65-over': 20, declined: 10, blank: 10 })
  assert.deepEqual(shown('disability'), { disabled: 20, 'not-disabled': 25, declined: 10, blank: 'hidden' })
  assert.deepEqual(shown('ethnicGroup'), { white: 15, mixed: 'zero', asian: 10, black: 20, other: 'zero', declined: 10, blank: 'hidden' })
  assert.deepEqual(shown('sexualOrientation'), {
    straight: 40,
    'gay-or-lesbian': 'zero',
    bisexual: 'zero',
    other: 'zero',
    declined: 'zero',
    blank: 20,
  })
  assert.equal(tables.ethnicGroupInDetail.kind, 'withheld')
  assert.equal(ageBand(2001, year), '25-34')
})

test('from 200 people on the 19 groups are counted, and five are made of what is published of them', () => {
  const large = tablesOf(
    taken(220, { 'ethnic-group': { 'white-british': 120, 'white-irish': 12, 'white-roma': 6, 'black-african': 41, 'other-arab': 9 } }),
    year,
  )
  const small = tablesOf(taken(40, { 'ethnic-group': { white: 22, 'asian-indian': 18 } }), year)
  assert.equal(large.ethnicGroup.kind, 'withheld')
  const inDetail = totalsOf([large]).find(({ question }) => question === 'ethnicGroupInDetail')!
  assert.equal(inDetail.rows.length, 24)
  const inFive = totalsOf([large, small]).find(({ question }) => question === 'ethnicGroup')!
  const white = inFive.rows.find(({ label }) => label === 'White')!
  // 120 and 10 of the large group, with a hidden one, and 20 of the small one.
  assert.deepEqual(white.figure, { shown: 150, hidden: 1 })
  assert.equal(addTables([large.ethnicGroupInDetail]).figures['white-roma']?.hidden, 1)
})

test('a sentence says what is shown, and guesses at nothing that is hidden', () => {
  const [sex] = totalsOf([tablesOf(taken(58, { sex: { female: 41, male: 12, declined: 5 } }), year)]).filter(({ question }) => question === 'sex')
  assert.equal(finding(sex!.rows), 'Female: 40 people, 80% of the answers that are shown.')
  assert.deepEqual(
    sex!.notAnswered.map(({ figure }) => figure),
    [
      { shown: 0, hidden: 1 },
      { shown: 0, hidden: 0 },
    ],
  )
  assert.match(finding(sex!.rows.map((row) => ({ ...row, figure: { shown: 0, hidden: 1 } }))), /No answer was given by enough people/)
})

test('a question that no table may show has no figures, not even zeros', () => {
  const [sex] = totalsOf([tablesOf(taken(39, { sex: { female: 38, male: 1 } }), year)]).filter(({ question }) => question === 'sex')
  assert.deepEqual(sex!.groups, { shown: 0, withheld: 1 })
})

test('every code of a list has a category in the totals', () => {
  for (const question of ['sex', 'gender', 'religion', 'sexualOrientation', 'maritalStatus'] as const)
    assert.deepEqual(Object.keys(questions[question].categories), Object.keys(lists[question]))
  assert.deepEqual(Object.keys(questions.ethnicGroupInDetail.categories), Object.keys(lists.ethnicGroup))
})

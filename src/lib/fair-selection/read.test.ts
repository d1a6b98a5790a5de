import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainReasons, readPeople, readTargets } from './index.ts'

const sheet = (...lines: string[]) => lines.map((line, n) => ({ row: n + 1, cells: line.split(',') }))
const targetRows = ['feature,value,min,max', 'Gender,Female,1,2', 'Gender,Male,1,2', 'Age,16-29,0,2', 'Age,30+,1,3']
const { targets } = readTargets(sheet(...targetRows))

test('the headings of the field are all read, in any case and order', () => {
  for (const heading of ['feature,value', 'Category,Name', 'category,value', 'CATEGORY,feature', 'Feature , Category Value']) {
    const read = readTargets(sheet(`${heading},min,MAX,note`, 'Gender,Female,1,2,x', ',,,,', 'gender,Male,1,2,'))
    assert.deepEqual(read, {
      targets: [
        { category: 'Gender', value: 'Female', min: 1, max: 2 },
        { category: 'Gender', value: 'Male', min: 1, max: 2 },
      ],
      problems: [],
    })
  }
  assert.deepEqual(readTargets(sheet('max,min,value,feature,min_flex,max_flex', '3,2,x,f,0,9')).targets, [
    { category: 'f', value: 'x', min: 2, max: 3, flex: { min: 0, max: 9 } },
  ])
})

test('everything that is wrong with targets is said at once, with its row', () => {
  const { problems } = readTargets(
    sheet(
      'feature,value,min,max,min_flex,max_flex',
      'Age,16-29,5,3,6,2',
      'Age,,1,2,0,3',
      'Age,30+,some,,0,3',
      'age,16-29,1.5,2,0,3',
      'Age,x,-1,2,0,3',
    ),
  )
  assert.deepEqual(problems, [
    'Categories, row 2: the minimum (5) is more than the maximum (3)',
    'Categories, row 2: min_flex (6) is more than min (5)',
    'Categories, row 2: max_flex (2) is less than max (3)',
    'Categories, row 3: the value of Age is empty. Give it a name',
    'Categories, row 4: min is “some”. Give a whole number, 0 or more',
    'Categories, row 4: max is empty. Give a whole number, 0 or more',
    'Categories, row 5: “16-29” of age is there twice: see row 2',
    'Categories, row 5: min is “1.5”. Give a whole number, 0 or more',
    'Categories, row 6: min is “-1”. Give a whole number, 0 or more',
  ])
  assert.match(
    readTargets(sheet('feature,value,max', 'a,b,1')).problems.join(),
    /no column “min” \(the fewest people\)\. The columns are: feature, value, max$/,
  )
  assert.match(readTargets(sheet('feature,value,min,max,min', 'a,b,1,2,3')).problems.join(), /the column “min” is there more than once/)
  assert.match(readTargets(sheet('feature,value,min,max,min_flex', 'a,b,1,2,3')).problems.join(), /Give both, or neither/)
  assert.match(readTargets(sheet('feature,value,min,max')).problems.join(), /no rows under them/)
})

test('people are read by the names of the categories, with ids or the numbers of rows', () => {
  const rows = sheet('id,AGE,gender', 'a,16-29, female ', 'b,30+,MALE')
  assert.deepEqual(readPeople(rows, targets, { id: 'ID' }).people, [
    { id: 'a', values: [0, 2] },
    { id: 'b', values: [1, 3] },
  ])
  assert.deepEqual(
    readPeople(rows, targets, {}).people.map(({ id }) => id),
    ['2', '3'],
  )
})

test('everything that is wrong with people is said at once, with its row', () => {
  const rows = sheet('id,age,gender', 'a,16-29,Female', 'b,17,', ',30+,Male', 'a,30+,Male', 'c,30+,Male', 'c,30+,Male')
  const { problems, notes } = readPeople(rows, targets, { id: 'id' })
  assert.deepEqual(problems, [
    'People, row 3: Gender is empty. It must be one of: Female, Male',
    'People, row 3: “17” is not a value of Age. Known are: 16-29, 30+',
    'People: the id “a” is there more than once, with different answers (rows 2 and 5). Correct the ids, or delete the rows that are wrong',
  ])
  assert.deepEqual(notes, [
    'People, row 4: there is no id, so the row was left out',
    'People: the id “c” is there more than once, always with the same (rows 6 and 7). It counts once',
  ])
  assert.match(
    readPeople(sheet('id,age', 'a,30+'), targets, { id: 'key', household: ['zip'] }).problems.join('\n'),
    /“key” \(ids\).*\n.*“Gender”.*\n.*“zip” \(households\)/,
  )
})

test('a household is who has the same in all its columns; a blank address is none; who has a place keeps their household out', () => {
  const rows = sheet(
    'id,age,gender,street,zip',
    'a,30+,Male,1 Elm Row,AB1',
    'b,30+,Male,1  elm row ,ab1',
    'c,30+,Male,,',
    'd,30+,Male,,',
    'e,30+,Male,1 Elm Row,AB2',
  )
  const columns = { id: 'id', household: ['street', 'zip'] }
  const homes = readPeople(rows, targets, columns).people.map(({ household }) => household)
  assert.ok(homes[0] === homes[1] && homes[0] !== undefined && homes[4] !== homes[0])
  assert.deepEqual(homes.slice(2, 4), [undefined, undefined])
  const already = sheet('id,street,zip', 'x,1 Elm Row,AB1', 'd,,')
  const read = readPeople(rows, targets, { ...columns, already })
  assert.deepEqual(
    read.people.map(({ id }) => id),
    ['c', 'e'],
  )
  assert.match(read.notes.join(), /^3 of the people were left out/)
})

test('reasons that show without reckoning', () => {
  const people = [{ id: 'a', values: [0, 2] }]
  assert.deepEqual(plainReasons({ panelSize: 5, targets, people }), [
    'The maximums of Gender add up to 4, which is less than the 5 people wanted',
    'Gender, Male: at least 1 are wanted, and nobody is in the pool',
    'Age, 30+: at least 1 are wanted, and nobody is in the pool',
    '5 people are wanted, and the pool has 1 people of 1 households',
  ])
})

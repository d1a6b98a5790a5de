import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isValidElement } from 'preact'
import { Ask, choice, readForm, text } from './form/index.ts'
import { Button } from './nhs/button.tsx'
import { Card } from './nhs/card.tsx'
import { CharacterCount } from './nhs/character-count.tsx'
import { Tag } from './nhs/tag.tsx'
import { Stations } from './stations.tsx'

const form = { title: text({ label: 'Title', maxLength: 9 }), outcome: choice({ label: 'Outcome', options: { a: 'A', b: 'B' } }) }
const answers = new URLSearchParams('title=x&outcome=a')

// The type checker is the judge: each marked line must be an error, or the check of types fails.
test('what cannot be does not type-check', () => {
  const wrong = [
    // @ts-expect-error a link cannot be disabled
    <Button key="1" href="/x" disabled />,
    // @ts-expect-error no such colour
    <Tag key="2" colour="teal">
      x
    </Tag>,
    // @ts-expect-error a card about care needs a heading
    <Card key="3" variant="urgent" />,
    // @ts-expect-error one limit or the other
    <CharacterCount key="4" name="x" label="x" maxCharacters={1} maxWords={1} />,
    // @ts-expect-error no such field
    <Ask key="5" form={form} name="titel" answers={answers} />,
    // @ts-expect-error no such state
    <Stations key="6" label="x" stations={[{ name: 'x', state: 'lost' }]} />,
  ]
  assert.ok(wrong.every(isValidElement))
})

test('a form gives the types of its fields', () => {
  const read = readForm(form, answers)
  assert.ok('values' in read)
  const { title, outcome }: { title: string; outcome: 'a' | 'b' } = read.values
  assert.deepEqual([title, outcome], ['x', 'a'])
  // @ts-expect-error the form does not ask this
  assert.equal(read.values.other, undefined)
  // @ts-expect-error there is no such option
  assert.notEqual(outcome, 'c' satisfies typeof outcome)
})

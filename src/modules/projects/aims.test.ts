import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Aim, aimsInWords, core20, sayAims } from './aims.ts'
import { audienceInWords } from './audience.ts'

const plus = (name: string): Aim => ({ kind: 'plus', plusGroupId: null, name })

test('a project says which groups it aims to reach, or why none: one of the two', () =>
  fc.assert(
    fc.property(fc.subarray([core20, plus('Carers'), plus('Roma people')]), fc.constantFrom('', 'it serves two villages'), (aims, because) => {
      const said = sayAims({ aims, because })
      if (aims.length > 0 && because !== '') assert.deepEqual(said, { ok: false, because: 'aims-and-none' })
      else if (aims.length === 0 && because === '') assert.deepEqual(said, { ok: false, because: 'nothing-said' })
      else assert.deepEqual(said, { ok: true, value: { aims, because } })
    }),
  ))

test('aims are said in words that need no explaining', () => {
  assert.equal(
    aimsInWords({ aims: [core20, plus('Roma people')], because: '' }),
    'People who live in the most deprived fifth of areas in England (Core20); Roma people',
  )
  assert.equal(aimsInWords({ aims: [], because: 'it serves two villages' }), 'None of them in particular, because: it serves two villages')
})

test('an audience is said in sentences, with what is known of it', () => {
  const carers = { name: 'Carers in Coldwick', why: 'They wait longest', howMany: 1200 }
  assert.equal(
    audienceInWords(carers, ['The chapel', 'The club']),
    'Carers in Coldwick (1,200 people). They wait longest. We reach them through The chapel and The club.',
  )
  assert.equal(audienceInWords({ ...carers, why: '', howMany: null }, []), 'Carers in Coldwick.')
})

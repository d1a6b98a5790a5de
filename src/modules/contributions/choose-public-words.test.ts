import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/database/identifiers.ts'
import { PageError } from '#platform/errors.ts'
import { inUnit, says } from '#support/contributions.ts'
import { choosePublicWords, unpublishWords } from './choose-public-words.action.ts'
import { shownName } from './consent.ts'
import { contributionFor } from './contribution-for.queries.ts'
import { publicQuotesOf, quotableOf, redactionsOf } from './public-words.queries.ts'

const named = { quoteAs: 'named', quoteName: 'Amina Farrow' } as const

test(
  'nothing is public until a person chose it, and then under the name that was agreed',
  inUnit(async (unit) => {
    const { db, project, lead } = unit
    const consents = [named, { ...named, quoteAs: 'first-name' }, { quoteAs: 'anonymous', quoteName: '' }] as const
    for (const consent of consents) await says(unit, `As ${consent.quoteAs}`, { consent })
    await says(unit, 'As not-public', { consent: { quoteAs: 'not-public', quoteName: '' } })
    assert.deepEqual(await publicQuotesOf(db, project.id, 10), [])

    for (const quotable of await quotableOf(db, project.id, { limit: 10, offset: 0 }))
      assert.ok((await choosePublicWords({ ...unit, person: lead }, project.id, quotable.id, { words: quotable.words, reason: '' })).ok)

    const quotes = await publicQuotesOf(db, project.id, 10)
    assert.deepEqual(quotes.map((quote) => [quote.words, quote.shownName]).sort(), [
      ['As anonymous', ''],
      ['As first-name', 'Amina'],
      ['As named', 'Amina Farrow'],
    ])
    for (const quote of quotes) assert.equal(quote.shownName, shownName(await contributionFor(db, project.id, quote.contributionId)))
  }),
)

test(
  'what is taken out is kept as a reason, not as words',
  inUnit(async (unit) => {
    const { db, project, lead } = unit
    const { contributionIds } = await says(unit, 'Nurse Ottilie was late')
    const [id = ''] = contributionIds
    const chosen = await choosePublicWords({ ...unit, person: lead }, project.id, id, { words: 'Nurse [name] was late', reason: 'Name of a nurse' })
    assert.ok(chosen.ok)
    assert.deepEqual(
      (await redactionsOf(db, id)).map((one) => [one.reason, one.redactedBy]),
      [['Name of a nurse', lead.id]],
    )
    assert.equal((await publicQuotesOf(db, project.id, 10))[0]?.words, 'Nurse [name] was late')

    await unpublishWords({ ...unit, person: lead }, project.id, id)
    assert.deepEqual(await publicQuotesOf(db, project.id, 10), [])
    assert.equal((await contributionFor(db, project.id, id)).words, 'Nurse Ottilie was late')
  }),
)

test(
  'a contribution of another project is not found',
  inUnit(async (unit) => {
    const { contributionIds } = await says(unit, 'The lift is broken')
    const elsewhere = choosePublicWords({ ...unit, person: unit.lead }, newId(), contributionIds[0] ?? '', {
      words: 'The lift is broken',
      reason: '',
    })
    await assert.rejects(elsewhere, (error) => error instanceof PageError && error.status === 404)
  }),
)

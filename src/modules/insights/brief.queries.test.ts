import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aTheme, inLoop, says } from '#support/insights-answers.ts'
import { routesOf, voicesOf, voicesOfTheme } from './brief.queries.ts'

test(
  'six voices of a theme, one a person, no way of speaking left out, no contact shown',
  inLoop(async (loop) => {
    const ids: string[] = []
    for (let number = 1; number <= 9; number++) ids.push((await says(loop, { words: `On the web ${'x'.repeat(number)}` })).contributionId)
    const call = await says(loop, { words: ['Ring me on 01632 960 001', 'They never ring back when they say that they will'], source: 'call' })
    const letter = await says(loop, { words: 'My address is ann@example.org, I wrote twice', source: 'letter' })
    await says(loop, { words: 'A trial', rehearsal: true })
    const theme = await aTheme(loop, 'Phones', [...ids, ...call.contributionIds, letter.contributionId])

    const voices = await voicesOfTheme(loop.db, theme)
    assert.equal(voices.length, 6)
    assert.deepEqual([...new Set(voices.map((voice) => voice.source))].sort(), ['call', 'letter', 'web'])
    assert.equal(voices.find((voice) => voice.source === 'call')?.words, 'They never ring back when they say that they will')
    assert.equal(voices.find((voice) => voice.source === 'letter')?.words, 'My address is [email address], I wrote twice')
    assert.deepEqual((await voicesOf(loop.db, loop.project.id)).get(theme), voices)
    assert.deepEqual(await routesOf(loop.db, loop.project.id), [
      { source: 'web', contributions: 9, people: 9 },
      { source: 'call', contributions: 2, people: 1 },
      { source: 'letter', contributions: 1, people: 1 },
    ])
  }),
)

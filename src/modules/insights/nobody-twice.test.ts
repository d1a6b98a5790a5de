import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCheckedAnswer, aTheme, byLetter, inLoop, type Loop, placed, says, setAside } from '#support/insights-answers.ts'
import { asideHeard, themesHeard } from './heard.queries.ts'
import { loopCounts } from './loop.queries.ts'
import { releaseAnswers } from './release-answers.action.ts'

const step = fc.record({
  what: fc.constantFrom('say', 'say', 'place', 'place', 'place', 'aside', 'answer', 'answer', 'release', 'release', 'tell'),
  who: fc.nat(7),
  theme: fc.nat(2),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

type Story = {
  loop: Loop
  themes: string[]
  said: { contributionId: string; receiptId: string }[]
  ready: Map<string, { answerId: string; version: number }>
  minute: number
}

const noon = Date.UTC(2026, 5, 15, 12)
const next = (story: Story): Date => new Date(noon + ++story.minute * 60_000)

/** Everything that waits is told: posted, with nothing coming back. */
const tellAll = ({ loop }: Story, at: Date) =>
  loop.db
    .updateTable('insights.feedback')
    .set({ toldAt: at, toldOn: '2026-06-15' })
    .where('toldAt', 'is', null)
    .where('coveredBy', 'is', null)
    .execute()

async function release(story: Story): Promise<void> {
  const { loop, ready } = story
  await releaseAnswers({ db: loop.db, person: loop.lead, now: next(story) }, loop.project, [...ready.values()])
  ready.clear()
}

async function live(story: Story, { what, who, theme }: Step): Promise<void> {
  const { loop, themes, said, ready } = story
  const themeId = themes[theme]!
  const one = said[who % Math.max(1, said.length)]
  switch (what) {
    case 'say': {
      const words = [`Point ${said.length}`, `Point ${said.length + 1}`]
      const receipt = await says(loop, { words, contact: byLetter(`Person ${said.length}`), at: next(story) })
      said.push(...receipt.contributionIds.map((contributionId) => ({ contributionId, receiptId: receipt.receiptId })))
      return
    }
    case 'place': {
      if (!one) return
      await loop.db.deleteFrom('insights.set_aside').where('contributionId', '=', one.contributionId).execute()
      await loop.db.deleteFrom('insights.placement').where('contributionId', '=', one.contributionId).where('themeId', '=', themeId).execute()
      return placed(loop, themeId, [one.contributionId], next(story))
    }
    case 'aside': {
      if (!one) return
      await loop.db.deleteFrom('insights.placement').where('contributionId', '=', one.contributionId).execute()
      await loop.db.deleteFrom('insights.set_aside').where('contributionId', '=', one.contributionId).execute()
      await setAside(loop, one.contributionId, 'not-about-this', next(story))
      return
    }
    case 'answer':
      if (!ready.has(themeId)) ready.set(themeId, await aCheckedAnswer(loop, themeId, { reason: `Reason ${story.minute}` }, next(story)))
      return
    case 'release':
      return release(story)
    case 'tell':
      await tellAll(story, next(story))
  }
}

/** What each feedback that counts has to say, as "receipt: theme and reason" or "receipt: set aside, words". */
async function everythingHeard({ loop }: Story): Promise<string[]> {
  const rows = await loop.db.selectFrom('insights.feedback').select(['id', 'receiptId']).where('coveredBy', 'is', null).execute()
  const heard: string[] = []
  for (const { id, receiptId } of rows) {
    const themes = new Set((await themesHeard(loop.db, id)).map((row) => `${receiptId}: ${row.theme}, ${row.words}, ${row.reason}`))
    const aside = (await asideHeard(loop.db, id)).map((row) => `${receiptId}: aside, ${row.words}`)
    assert.ok(themes.size + aside.length > 0, 'a feedback with nothing to say')
    heard.push(...themes, ...aside)
  }
  return heard
}

test('whatever happens in whatever order, in the end everyone whose words are answered was told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), (steps) =>
      inLoop(async (loop) => {
        const themes = [await aTheme(loop, 'Phones'), await aTheme(loop, 'Buses'), await aTheme(loop, 'Letters')]
        const story: Story = { loop, themes, said: [], ready: new Map(), minute: 0 }
        for (const one of steps) await live(story, one)
        await release(story)
        await tellAll(story, next(story))

        // Before the first release nobody is told that words were set aside: they may still be sorted another way.
        const releases = await loop.db.selectFrom('insights.release').select('id').execute()
        const { answered, fedBack } = await loopCounts(loop.db, loop.project.id)
        assert.equal(fedBack, releases.length > 0 ? answered : 0)
      })(),
    ),
    { numRuns: 25 },
  )
})

test('where words stay where they were put, nobody hears the same thing twice', async () => {
  const still = step.filter(({ what }) => what !== 'aside')
  await fc.assert(
    fc.asyncProperty(fc.array(still, { minLength: 8, maxLength: 30 }), (steps) =>
      inLoop(async (loop) => {
        const themes = [await aTheme(loop, 'Phones'), await aTheme(loop, 'Buses'), await aTheme(loop, 'Letters')]
        const story: Story = { loop, themes, said: [], ready: new Map(), minute: 0 }
        const put = new Set<string>()
        for (const one of steps) {
          const place = `${one.who % Math.max(1, story.said.length)} ${one.theme}`
          if (one.what === 'place' && put.has(place)) continue
          if (one.what === 'place' && story.said.length > 0) put.add(place)
          await live(story, one)
        }
        await release(story)
        const heard = await everythingHeard(story)
        assert.deepEqual(heard.toSorted(), [...new Set(heard)].toSorted())
      })(),
    ),
    { numRuns: 25 },
  )
})

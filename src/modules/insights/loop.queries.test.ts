import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Writer } from '#platform/database/types.ts'
import { inDatabase } from '#support/database.ts'
import {
  aPerson,
  aProject,
  aTheme,
  lookedUp,
  may,
  placed,
  released,
  replied,
  said,
  setAside,
  stopped,
  told,
  withdrawn,
} from '#support/insights-sense.ts'
import { countsByTheme, loopCounts, loopFactsOf, loopOfTheme } from './loop.queries.ts'
import { countLoop, type LoopFacts, loopState } from './loop.ts'

const kinds = ['makes-sense', 'point-missing', 'want-to-talk'] as const
const step = fc.record({
  what: fc.constantFrom(
    'say',
    'say-with-contact',
    'place',
    'place',
    'take-out',
    'aside',
    'back',
    'withdraw',
    'release',
    'tell',
    'tell',
    'look-up',
    'stop',
    'reply',
  ),
  who: fc.nat(9),
  theme: fc.nat(2),
  kind: fc.constantFrom(...kinds),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

type Model = LoopFacts & { id: string; receiptId: string; under: Map<string, Date>; asideBy: 'staff' | 'person' | null }

/** Does one story twice: to the database, and to the facts that the pure rule reads. */
async function live(db: Writer, story: readonly Step[]) {
  const writer = await aPerson(db)
  const checker = await aPerson(db, 'Bo Tamsin')
  const project = await aProject(db, writer.id)
  const themes = [await aTheme(db, project.id, 'Phone lines'), await aTheme(db, project.id, 'Waiting'), await aTheme(db, project.id, 'Letters')]
  const models: Model[] = []
  const answeredAt = new Map<string, Date>()
  const releases: { id: string; at: Date }[] = []
  let minute = 0

  for (const { what, who, theme, kind } of [{ what: 'say', who: 0, theme: 0, kind: 'makes-sense' } as Step, ...story]) {
    const at = may(3, ++minute)
    const one = models[who % Math.max(models.length, 1)]
    const themeId = themes[theme]!
    if (what === 'say' || what === 'say-with-contact') {
      const given = await said(db, project.id, { receivedAt: at, ...(what === 'say-with-contact' && { email: 'someone@example.test' }) })
      const nothingYet = { setAside: null, themes: [], firstReleaseAt: null, toldAt: null, lookedUpAt: null, newestReply: null }
      models.push({ ...nothingYet, ...given, wantsToHear: what === 'say-with-contact', under: new Map(), asideBy: null })
    } else if (what === 'release') {
      const chosen = themes.slice(0, theme + 1)
      releases.push({ id: await released(db, project.id, chosen, { writer: writer.id, checker: checker.id }, at), at })
      for (const id of chosen) answeredAt.set(id, at)
    } else if (one) await toOne(db, one, { what, themeId, kind, at, release: releases.at(-1) })
  }
  const facts = models.map((model) => ({
    ...model,
    firstReleaseAt: releases[0]?.at ?? null,
    themes: [...model.under].map(([id, placedAt]) => ({ placedAt, releasedAt: answeredAt.get(id) ?? null })),
  }))
  return { project, themes, facts }
}

type Doing = { what: Step['what']; themeId: string; kind: Step['kind']; at: Date; release: { id: string; at: Date } | undefined }

async function toOne(db: Writer, one: Model, { what, themeId, kind, at, release }: Doing): Promise<void> {
  if (what === 'place' && !one.under.has(themeId)) {
    await placed(db, one.id, themeId, at)
    one.under.set(themeId, at)
  } else if (what === 'take-out') {
    await db.deleteFrom('insights.placement').where('contributionId', '=', one.id).where('themeId', '=', themeId).execute()
    one.under.delete(themeId)
  } else if (what === 'aside' && !one.asideBy) {
    await setAside(db, one.id, at)
    Object.assign(one, { asideBy: 'staff', setAside: { at, withdrawn: false } })
  } else if (what === 'back' && one.asideBy === 'staff') {
    await db.deleteFrom('insights.set_aside').where('contributionId', '=', one.id).execute()
    Object.assign(one, { asideBy: null, setAside: null })
  } else if (what === 'withdraw' && one.asideBy !== 'person') {
    await withdrawn(db, one.id, at)
    Object.assign(one, { asideBy: 'person', setAside: { at, withdrawn: true } })
  } else if (what === 'tell' && release && (one.toldAt ?? 0) < release.at) {
    await told(db, one.receiptId, release.id, release.at)
    one.toldAt = release.at
  } else if (what === 'look-up') {
    await lookedUp(db, one.receiptId, at)
    one.lookedUpAt = at
  } else if (what === 'stop') {
    await stopped(db, one.receiptId, at)
    one.wantsToHear = false
  } else if (what === 'reply') {
    await replied(db, one, kind, at)
    one.newestReply = kind
  }
}

test(
  'for any story, the one statement in SQL counts what the rule counts one by one',
  inDatabase(async (db) => {
    const reached = { answered: 0, fedBack: 0, acknowledged: 0, disputed: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 40 }), async (story) => {
        const { project, themes, facts } = await live(db, story)
        const states = facts.map(loopState)
        const counts = countLoop(states)
        assert.deepEqual(await loopCounts(db, project.id), counts)
        for (const one of facts) assert.deepEqual(loopState((await loopFactsOf(db, one.id))!), loopState(one))

        const themed = facts.filter((one) => loopState(one).themed)
        const byTheme = await countsByTheme(db, project.id)
        for (const themeId of themes) {
          const here = themed.filter((one) => one.under.has(themeId))
          assert.equal(byTheme.get(themeId) ?? 0, here.length)
          const { contributions, people, fedBack } = await loopOfTheme(db, project.id, themeId)
          assert.deepEqual([contributions, people, fedBack], [here.length, here.length, here.filter((one) => loopState(one).fedBack).length])
        }
        for (const step of Object.keys(reached) as (keyof typeof reached)[]) reached[step] += counts[step]
      }),
      // Stories share a transaction: once a statement of it has failed, no smaller story can be tried.
      { numRuns: 60, endOnFailure: true },
    )
    for (const [step, times] of Object.entries(reached)) assert.ok(times > 0, `no story came as far as ${step}`)
  }),
)

test(
  'rehearsals and other projects never count',
  inDatabase(async (db) => {
    const lead = await aPerson(db)
    const project = await aProject(db, lead.id)
    const other = await aProject(db, lead.id)
    await said(db, project.id)
    await said(db, project.id, { rehearsal: true })
    await said(db, other.id)
    assert.equal((await loopCounts(db, project.id)).received, 1)
  }),
)

test(
  'an empty project has nothing in its loop',
  inDatabase(async (db) => {
    const project = await aProject(db, (await aPerson(db)).id)
    assert.deepEqual(await loopCounts(db, project.id), countLoop([]))
  }),
)

test(
  'what was said in a theme has its first and its last day',
  inDatabase(async (db) => {
    const lead = await aPerson(db)
    const project = await aProject(db, lead.id)
    const theme = await aTheme(db, project.id, 'Phone lines')
    const early = await said(db, project.id, { saidOn: '2026-04-02' })
    const late = await said(db, project.id, { receivedAt: new Date('2026-05-20T23:30:00Z') })
    for (const one of [early, late]) await placed(db, one.id, theme, may(21))
    const { firstSaidOn, lastSaidOn } = await loopOfTheme(db, project.id, theme)
    assert.deepEqual([firstSaidOn, lastSaidOn], ['2026-04-02', '2026-05-21'])
  }),
)

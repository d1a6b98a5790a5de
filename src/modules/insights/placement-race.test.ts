import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Writer } from '#platform/database/types.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { aPerson, aProject, aTheme, may, type Sorted, said } from '#support/insights-sense.ts'
import { placeUnder, takeOutOf, undoSorting } from './placement.action.ts'
import { putBackAmong, setAside } from './set-aside.action.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const inside = <Value>(work: (db: Writer) => Promise<Value>) => store.within(organisation.id, work)

type Scene = { project: Sorted; themes: string[]; ids: string[]; people: { id: string; name: string }[] }

const scene = (): Promise<Scene> =>
  inside(async (db) => {
    const people = [await aPerson(db), await aPerson(db, 'Bo Tamsin'), await aPerson(db, 'Cy Ormond')]
    const project = await aProject(db, people[0]!.id)
    const themes = [await aTheme(db, project.id, 'Phone lines'), await aTheme(db, project.id, 'Waiting')]
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.push((await said(db, project.id)).id)
    return { project, themes, ids, people }
  })

/** One person's turn: something else each time, to other contributions each time. */
const turn = ({ project, themes, ids, people }: Scene, who: number, round: number) =>
  inside(async (db) => {
    const work = { db, person: people[who]!, now: may(5 + who, round) }
    const chosen = { ids: ids.filter((_, place) => (place * 7 + who + round) % 3 > 0) }
    const under = [themes[(round + who) % 2]!]
    const turns = [
      () => placeUnder(work, project, chosen, { themeIds: under, newTheme: '' }),
      () => setAside(work, project, chosen, round % 4 === 0 ? 'blank' : 'thank-you'),
      () => takeOutOf(work, project, chosen, under),
      () => putBackAmong(work, project, chosen),
      () => undoSorting(work, project, may(5 + who, round - 1)),
    ]
    await turns[(round * 3 + who) % turns.length]!()
  })

test('three people sort the same contributions at once: nobody is turned away, and each is in one place only', async () => {
  const here = await scene()
  await Promise.all(
    here.people.map(async (_, who) => {
      for (let round = 1; round <= 25; round++) await turn(here, who, round)
    }),
  )
  const { rows } = await inside((db) =>
    sql<{ state: string; themeIds: string[]; under: string[]; aside: boolean }>`
      select s.state, s.theme_ids, array(select p.theme_id from insights.placement p where p.contribution_id = s.contribution_id) as under,
        exists (select from insights.set_aside a where a.contribution_id = s.contribution_id) as aside
      from insights.sorting s where s.project_id = ${here.project.id}`.execute(db),
  )
  assert.equal(rows.length, here.ids.length)
  for (const { state, themeIds, under, aside } of rows) {
    assert.equal(state, aside ? 'set-aside' : under.length > 0 ? 'themed' : 'unsorted')
    assert.deepEqual(new Set(themeIds), new Set(under))
    assert.ok(!aside || under.length === 0)
  }
})

import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import { answer, aProject, type Fixture, numbers, someWords } from './workspace-fixture.ts'

/** So many projects of 40 themes each make a thousand with the first. */
const projects = 24

/** Earlier work beside a full workspace: open projects with answered themes and decisions, and words for the public: of 2 in 100 contributions. */
export async function addEarlierWork(
  store: Store,
  { organisationId, projectId, leadId, themeIds }: Fixture,
): Promise<{ themes: number; findings: number }> {
  const random = numbers(43)
  const at = new Date()
  const opening = { openedBy: leadId, openedAt: at }
  await store.within(organisationId, async (db) => {
    await db
      .insertInto('projects.opening')
      .values({ ...opening, projectId })
      .execute()
    await sql`update insights.theme set about = 'Transport that is late, and the phone line' where project_id = ${projectId}`.execute(db)
    await sql`
      update contributions.contribution set may_quote = true, quote_as = 'anonymous', public_words = words, chosen_by = ${leadId}, chosen_at = ${at}
      where project_id = ${projectId} and hashtext(id::text) % 50 = 0`.execute(db)
  })
  for (let n = 0; n < projects; n++) {
    await store.within(organisationId, async (db) => {
      const id = await aProject(db, `earlier-${n}`, leadId)
      await db
        .updateTable('projects.project')
        .set({ purpose: someWords(random), decision: someWords(random) })
        .where('id', '=', id)
        .execute()
      await db
        .insertInto('projects.opening')
        .values({ ...opening, projectId: id })
        .execute()
      const themes = Array.from({ length: 40 }, (_, m) => ({
        id: newId(),
        projectId: id,
        name: `${someWords(random).slice(0, 60).trim()} ${m}`,
        about: someWords(random),
        madeBy: leadId,
        madeAt: at,
      }))
      await db.insertInto('insights.theme').values(themes).execute()
      const decisions = Array.from({ length: 5 }, () => ({ what: someWords(random).slice(0, 400), decidedBy: 'The board', decidedOn: '2026-01-05' }))
      await db
        .insertInto('insights.decision')
        .values(decisions.map((one) => ({ ...one, id: newId(), projectId: id, recordedBy: leadId, recordedAt: at })))
        .execute()
      await answer(
        db,
        id,
        themes.slice(0, 30).map((theme) => theme.id),
        leadId,
      )
    })
  }
  await store.query('vacuum (analyze)')
  const { findings } = await store.reading(organisationId, (db) =>
    db
      .selectFrom('insights.finding')
      .select(({ fn }) => fn.countAll<number>().as('findings'))
      .executeTakeFirstOrThrow(),
  )
  return { themes: themeIds.length + projects * 40, findings }
}

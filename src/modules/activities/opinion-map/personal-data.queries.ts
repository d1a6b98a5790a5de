import { sql } from 'kysely'
import { takeOut } from '#lib/take-out.ts'
import { mentions } from '#platform/database/mentions.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Known } from '#platform/personal-data.ts'
import type { Choice } from './opinion-map.ts'

const most = 5000

/** As the buttons say it. */
const said: Readonly<Record<Choice, string>> = {
  agree: 'Agree',
  disagree: 'Disagree',
  unsure: 'Unsure',
  'not-for-me': 'Not for me to say',
  pass: 'Skipped',
}

/** What the holder of some receipts answered to statements. What they added is a contribution, and is given with those. */
export async function answersUnder(db: Reader, receiptIds: readonly string[]) {
  const rows = await db
    .selectFrom('activities.vote as v')
    .innerJoin('activities.voter as r', 'r.id', 'v.voterId')
    .innerJoin('activities.worded_statement as w', 'w.id', 'v.statementId')
    .innerJoin('activities.opinion_map as m', 'm.id', 'r.mapId')
    .select(['m.title', 'w.words', 'v.choice', 'v.votedAt', 'r.route'])
    .where('r.receiptId', 'in', receiptIds)
    .orderBy('m.id')
    .orderBy('w.number')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    'Opinion map': row.title,
    Statement: row.words,
    'Your answer': said[row.choice],
    'Answered on': row.votedAt,
    'By which way': row.route,
  }))
}

/** Answers stay as counts that lead to nobody; with `erase` they go, and the next picture, within a day, is without them. */
export async function eraseAnswers(db: Writer, receiptIds: readonly string[], words: 'erase' | 'keep-without-name'): Promise<void> {
  if (receiptIds.length === 0) return
  const voters = await db.selectFrom('activities.voter').select('id').where('receiptId', 'in', receiptIds).execute()
  const ids = voters.map(({ id }) => id)
  if (ids.length === 0) return
  if (words === 'erase') {
    await db.deleteFrom('activities.opinion_place').where('voterId', 'in', ids).execute()
    await db.deleteFrom('activities.vote').where('voterId', 'in', ids).execute()
  }
  await db.updateTable('activities.statement').set({ voterId: null }).where('voterId', 'in', ids).execute()
  await db.updateTable('activities.voter').set({ receiptId: null }).where('id', 'in', ids).execute()
}

/** What staff wrote about statements and names the person loses that. */
export async function eraseFromDecisions(db: Writer, known: Known): Promise<void> {
  const rows = await db
    .selectFrom('activities.moderation')
    .select(['id', 'words'])
    .where(sql<boolean>`${mentions('words', known)}`)
    .execute()
  for (const { id, words } of rows)
    await db
      .updateTable('activities.moderation')
      .set({ words: takeOut(words, known, { theirs: true }) })
      .where('id', '=', id)
      .execute()
}

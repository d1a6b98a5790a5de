import { sql } from 'kysely'
import { dayInWords } from '#lib/dates.ts'
import { takeOut } from '#lib/take-out.ts'
import { receiptsKnownAs } from '#modules/contributions/index.ts'
import { mentions } from '#platform/database/mentions.ts'
import type { JsonObject, JsonValue, Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Known, type Subject } from '#platform/personal-data.ts'
import { answersUnder, eraseAnswers, eraseFromDecisions } from './opinion-map/personal-data.queries.ts'

const most = 5000

/** Surveys and opinion maps that somebody answered, with what they ticked. What they wrote is a contribution, and is given with those. */
export async function gather(db: Reader, { email }: Subject): Promise<readonly Gathered[]> {
  const receipts = email === null ? [] : await receiptsKnownAs(db, { email })
  const ids = receipts.filter(({ theirs }) => theirs).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('activities.response as r')
    .innerJoin('activities.survey as s', 's.id', 'r.surveyId')
    .leftJoin('activities.answered as a', 'a.responseId', 'r.id')
    .leftJoin('activities.question_version as v', 'v.id', 'a.questionVersionId')
    .select(['s.title', 'r.submittedAt', 'r.route', 'v.wording', 'a.chosen', 'a.number', 'a.day'])
    .select(sql<boolean>`r.typed_by is not null`.as('typed'))
    .where('r.receiptId', 'in', ids)
    .orderBy('r.submittedAt')
    .orderBy('v.id')
    .limit(most)
    .execute()
  return [
    gathered(
      'What you ticked and filled in',
      rows.map((row) => ({
        Survey: row.title,
        'Sent in': row.submittedAt,
        'By which way': row.route,
        'Typed in by staff': row.typed,
        Question: row.wording,
        'Your answer':
          row.chosen?.join('; ') || row.number || (row.day ? dayInWords(row.day) : row.wording && 'In your own words: see what you said'),
      })),
    ),
    gathered('What you answered in opinion maps', await answersUnder(db, ids)),
  ]
}

/**
 * Ticks, numbers and dates have no name beside them. With `keep-without-name` they stay as counts; with `erase` they go, and the
 * survey's results have one answer less. What is being written and names the person loses that, wherever it is.
 */
export async function erase(db: Writer, _subject: Subject, how: Erasing): Promise<void> {
  const theirs = (await receiptsKnownAs(db, how.known)).filter((receipt) => receipt.theirs).map(({ id }) => id)
  if (how.words === 'erase' && theirs.length > 0)
    await sql`
      delete from activities.answered a using activities.response r
      where r.id = a.response_id and r.receipt_id = any(${theirs}::uuid[])`.execute(db)
  await eraseAnswers(db, theirs, how.words)
  await eraseFromDecisions(db, how.known)
  await eraseDrafts(db, how.known)
}

/** Drafts that name the person's address or number: the contact goes, and so does what names them in what they wrote. */
async function eraseDrafts(db: Writer, known: Known): Promise<void> {
  const drafts = await db
    .selectFrom((inner) => inner.selectFrom('activities.draft').select(['id', 'answers']).select(sql<string>`answers::text`.as('all')).as('d'))
    .select(['d.id', 'd.answers'])
    .where(mentions('d.all', known))
    .execute()
  for (const { id, answers } of drafts) {
    const { contact: _, ...rest } = withoutThem(answers as JsonValue, known) as JsonObject
    await db.updateTable('activities.draft').set({ answers: rest }).where('id', '=', id).execute()
  }
}

function withoutThem(value: JsonValue, known: Known): JsonValue {
  if (typeof value === 'string') return takeOut(value, known, { theirs: true })
  if (Array.isArray(value)) return value.map((one: JsonValue) => withoutThem(one, known))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutThem(one as JsonValue, known)]))
}

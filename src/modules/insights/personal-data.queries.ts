import { sql } from 'kysely'
import { dayInWords } from '#lib/dates.ts'
import { takeOut } from '#lib/take-out.ts'
import { receiptsKnownAs } from '#modules/contributions/index.ts'
import { mentions } from '#platform/database/mentions.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Known, type Subject } from '#platform/personal-data.ts'

const most = 5000

/** How somebody was told what came of their words, what was tried, and what they wrote back. */
export async function gather(db: Reader, { email }: Subject): Promise<readonly Gathered[]> {
  const receipts = email === null ? [] : await receiptsKnownAs(db, { email })
  const ids = receipts.filter(({ theirs }) => theirs).map(({ id }) => id)
  if (ids.length === 0) return []
  return [
    gathered('How you were told what came of it', await feedbackRows(db, ids)),
    gathered('What we tried when we could not reach you', await attemptRows(db, ids)),
    gathered('Other ways to reach you that staff noted', await routeRows(db, ids)),
    gathered('What you wrote back', await replyRows(db, ids)),
  ]
}

async function feedbackRows(db: Reader, ids: readonly string[]) {
  const columns = ['channel', 'madeAt', 'toldOn', 'toldHow', 'failedAt'] as const
  const rows = await db.selectFrom('insights.feedback').select(columns).where('receiptId', 'in', ids).orderBy('madeAt').limit(most).execute()
  return rows.map((row) => ({
    Written: row.madeAt,
    'By which way': row.channel,
    'You were told on': row.toldOn && dayInWords(row.toldOn),
    How: row.toldHow,
    'It did not arrive': row.failedAt,
  }))
}

async function attemptRows(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('insights.attempt as a')
    .innerJoin('insights.feedback as f', 'f.id', 'a.feedbackId')
    .leftJoin('insights.out_of_reach as o', 'o.feedbackId', 'f.id')
    .select(['a.channel', 'a.reason', 'a.triedOn', 'o.reason as gaveUp'])
    .where('f.receiptId', 'in', ids)
    .orderBy('a.recordedAt')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    When: dayInWords(row.triedOn),
    'By which way': row.channel,
    'What happened': row.reason,
    'Why we stopped': row.gaveUp,
  }))
}

async function routeRows(db: Reader, ids: readonly string[]) {
  const rows = await db.selectFrom('insights.other_route').selectAll().where('receiptId', 'in', ids).orderBy('notedAt').limit(most).execute()
  return rows.map((row) => ({
    Noted: row.notedAt,
    Name: row.contactName,
    'Email address': row.contactEmail,
    'Phone number': row.contactPhone,
    'Postal address': row.contactAddress,
    'In large print': row.largePrint,
  }))
}

async function replyRows(db: Reader, ids: readonly string[]) {
  const columns = ['kind', 'words', 'reach', 'repliedAt', 'resolution', 'resolvedAt'] as const
  const rows = await db.selectFrom('insights.reply').select(columns).where('receiptId', 'in', ids).orderBy('repliedAt').limit(most).execute()
  return rows.map((row) => ({
    When: row.repliedAt,
    'What you told us': row.kind,
    'Your words': row.words,
    'How to reach you': row.reach,
    'What we replied': row.resolution,
    'We replied': row.resolvedAt,
  }))
}

/** Blanks what staff noted about telling somebody, and takes their name, or all of their words, out of what they wrote back. */
export async function erase(db: Writer, _subject: Subject, how: Erasing): Promise<void> {
  const receipts = await receiptsKnownAs(db, how.known)
  const ids = receipts.map(({ id }) => id)
  await eraseRoutes(db, ids, how.known)
  if (ids.length > 0) await eraseTellings(db, ids)
  for (const theirs of [true, false])
    await eraseReplies(
      db,
      receipts.filter((receipt) => receipt.theirs === theirs).map(({ id }) => id),
      theirs ? how : { ...how, words: 'keep-without-name' },
    )
}

/** Ways to reach them, also where their address was noted for somebody else: from then on the receipt's own way holds again. */
const eraseRoutes = (db: Writer, ids: readonly string[], known: Known) =>
  db
    .deleteFrom('insights.other_route')
    .where((row) => row.or([sql<boolean>`receipt_id = any(${[...ids]}::uuid[])`, mentions('contact_email', known), mentions('contact_phone', known)]))
    .execute()

/** How they were told, and what was tried, in the words of staff. That it happened, and when, stays. */
async function eraseTellings(db: Writer, ids: readonly string[]): Promise<void> {
  await db.updateTable('insights.feedback').set({ toldHow: '' }).where('receiptId', 'in', ids).where('toldHow', '<>', '').execute()
  const ofThem = sql<boolean>`feedback_id in (select f.id from insights.feedback f where f.receipt_id = any(${[...ids]}::uuid[]))`
  await db.updateTable('insights.attempt').set({ reason: erasedReason }).where(ofThem).where('reason', '<>', erasedReason).execute()
  await db.updateTable('insights.out_of_reach').set({ reason: erasedReason }).where(ofThem).where('reason', '<>', erasedReason).execute()
}

const erasedReason = 'Erased with the person'

/** Replies under these receipts, and any other that names their address or number. */
async function eraseReplies(db: Writer, ids: readonly string[], { words, known }: Erasing): Promise<void> {
  const replies = await db
    .selectFrom('insights.reply')
    .select(['id', 'receiptId', 'words', 'reach', 'resolution'])
    .where((row) =>
      row.or([
        sql<boolean>`receipt_id = any(${[...ids]}::uuid[])`,
        ...(['words', 'reach', 'resolution'] as const).map((column) => mentions(column, known)),
      ]),
    )
    .execute()
  for (const reply of replies) {
    const own = ids.includes(reply.receiptId)
    const without = (text: string) => takeOut(text, known, { theirs: own })
    const change = {
      words: own && words === 'erase' ? '' : without(reply.words),
      reach: own ? '' : without(reply.reach),
      resolution: reply.resolution && without(reply.resolution),
    }
    await db.updateTable('insights.reply').set(change).where('id', '=', reply.id).execute()
  }
}

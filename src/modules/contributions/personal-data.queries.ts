import { dayInWords } from '#lib/dates.ts'
import { allProjects } from '#modules/projects/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Subject } from '#platform/personal-data.ts'
import { blankNotes, blankWaitingImports, eraseReceipts, takeOutOfWords, takeOutOfWordsOfOthers } from './erasing.queries.ts'
import { receiptsKnownAs } from './receipts-known-as.queries.ts'

const most = 5000

/** What somebody said, how they wanted to hear back, and what staff noted about it. */
export async function gather(db: Reader, { email }: Subject): Promise<readonly Gathered[]> {
  const receipts = email === null ? [] : await receiptsKnownAs(db, { email })
  const ids = receipts.filter(({ theirs }) => theirs).map(({ id }) => id)
  if (ids.length === 0) return []
  const titles = new Map((await allProjects(db)).map(({ id, title }) => [id, title]))
  return [
    gathered('Receipts, and how you asked to hear back', await receiptRows(db, ids, titles)),
    gathered('What you said', await saidRows(db, ids, titles)),
    gathered('Why details were taken out of your words', await redactionRows(db, ids)),
    gathered('When staff marked what you said as urgent', await urgentRows(db, ids)),
  ]
}

async function receiptRows(db: Reader, ids: readonly string[], titles: ReadonlyMap<string, string>) {
  const rows = await db.selectFrom('contributions.receipt').selectAll().where('id', 'in', ids).orderBy('madeAt').limit(most).execute()
  return rows.map((row) => ({
    Project: titles.get(row.projectId),
    'Given to you': row.madeAt,
    'How you asked to hear back': row.channel,
    Name: row.contactName,
    'Email address': row.contactEmail,
    'Phone number': row.contactPhone,
    'Postal address': row.contactAddress,
    'In large print': row.largePrint,
    'Address confirmed': row.confirmedAt,
    'You asked us to stop': row.stoppedAt,
    'Last looked up': row.lookedUpAt,
  }))
}

async function saidRows(db: Reader, ids: readonly string[], titles: ReadonlyMap<string, string>) {
  const rows = await db.selectFrom('contributions.contribution').selectAll().where('receiptId', 'in', ids).orderBy('id').limit(most).execute()
  return rows.map((row) => ({
    Project: titles.get(row.projectId),
    Received: row.receivedAt,
    'Said on': row.saidOn ? dayInWords(row.saidOn) : row.saidOnText,
    'How it came in': row.source,
    'Typed in by staff': row.typedBy !== null,
    Question: row.question,
    'Your words': row.words,
    Service: row.service,
    Score: row.score,
    'How it may be quoted': row.mayQuote ? row.quoteAs : 'not-public',
    'Name to show with it': row.quoteName,
    'What the public reads': row.publicWords,
    'You took it back': row.withdrawnAt,
    Erased: row.erasedAt,
    'Only a trial of the form': row.rehearsal ? true : null,
  }))
}

async function redactionRows(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('contributions.redaction as d')
    .innerJoin('contributions.contribution as c', 'c.id', 'd.contributionId')
    .select(['d.reason', 'd.redactedAt'])
    .where('c.receiptId', 'in', ids)
    .orderBy('d.redactedAt')
    .limit(most)
    .execute()
  return rows.map((row) => ({ When: row.redactedAt, Why: row.reason }))
}

/** Whoever may harm somebody may also get into their account: what is noted about their safety is told in person. */
const askUs = 'Ask us. We tell you ourselves, so that nobody reads it who uses your device or your account'

async function urgentRows(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('contributions.urgent_flag as f')
    .innerJoin('contributions.contribution as c', 'c.id', 'f.contributionId')
    .select(['f.flaggedAt', 'f.resolvedAt'])
    .where('c.receiptId', 'in', ids)
    .orderBy('f.flaggedAt')
    .limit(most)
    .execute()
  return rows.map((row) => ({ Marked: row.flaggedAt, Ended: row.resolvedAt, 'Why, and what was done': askUs }))
}

/**
 * Blanks the contact of every receipt that names the person, and takes their name out of what was said under it. Words go only where
 * the address was confirmed: elsewhere somebody else may have typed it.
 */
export async function erase(db: Writer, _subject: Subject, how: Erasing): Promise<void> {
  const receipts = await receiptsKnownAs(db, how.known)
  for (const theirs of [true, false]) {
    const ids = receipts.filter((receipt) => receipt.theirs === theirs).map(({ id }) => id)
    if (ids.length > 0) await takeOutOfWords(db, ids, theirs ? how : { ...how, words: 'keep-without-name' })
  }
  const ids = receipts.map(({ id }) => id)
  await blankNotes(db, ids, how.known)
  if (ids.length > 0) await eraseReceipts(db, ids, how.now)
  await takeOutOfWordsOfOthers(db, how.known)
  await blankWaitingImports(db, how)
}

import { sql } from 'kysely'
import { takeOut } from '#lib/take-out.ts'
import { mentions } from '#platform/database/mentions.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Erasing, Known } from '#platform/personal-data.ts'

const theirs = { theirs: true }
const notPublic = { quoteAs: 'not-public', quoteName: '', publicWords: null, chosenBy: null, chosenAt: null } as const

/** Takes a person out of what was said under some receipts: their name, or the words as well. The rows stay, so every count does. */
export async function takeOutOfWords(db: Writer, receiptIds: readonly string[], { words, known, now }: Erasing): Promise<void> {
  const said = await saidUnder(db, receiptIds)
  for (const one of said) {
    const without = withoutThem([{ ...nothingKnown, name: one.quoteName }, contactOf(one), known])
    const gone = one.withdrawnAt !== null || one.erasedAt !== null
    const quoteAs = one.quoteAs === 'named' || one.quoteAs === 'first-name' ? 'anonymous' : one.quoteAs
    const kept = { quoteAs, quoteName: '', words: without(one.words), publicWords: one.publicWords && without(one.publicWords) }
    const change = words === 'erase' && !gone ? { ...notPublic, words: '', erasedAt: now } : kept
    await db
      .updateTable('contributions.contribution')
      .set({ ...change, saidOnText: without(one.saidOnText), externalKey: keyWithout(one.externalKey, known, one.id) })
      .where('id', '=', one.id)
      .execute()
  }
  const ids = said.map(({ id }) => id)
  await takeOutOfReasons(db, ids, known)
}

const saidUnder = (db: Writer, receiptIds: readonly string[]) =>
  db
    .selectFrom('contributions.contribution as c')
    .innerJoin('contributions.receipt as r', 'r.id', 'c.receiptId')
    .select(['c.id', 'c.words', 'c.publicWords', 'c.quoteAs', 'c.quoteName', 'c.saidOnText', 'c.externalKey', 'c.withdrawnAt', 'c.erasedAt'])
    .select(['r.contactName', 'r.contactEmail', 'r.contactPhone', 'r.contactAddress'])
    .where('c.receiptId', 'in', receiptIds)
    .execute()

const nothingKnown: Known = { name: '', email: '', phone: '', address: '' }

/** As they named themselves on this receipt, which may not be as their account does. */
const contactOf = (row: { contactName: string; contactEmail: string; contactPhone: string; contactAddress: string }): Known => ({
  name: row.contactName,
  email: row.contactEmail,
  phone: row.contactPhone,
  address: row.contactAddress,
})

const withoutThem = (namings: readonly Known[]) => (text: string) => namings.reduce((rest, known) => takeOut(rest, known, theirs), text)

/** A key that names the person is made into another one, which nothing else has. */
function keyWithout(key: string | null, known: Known, id: string): string | null {
  const without = key && takeOut(key, known, { theirs: false })
  return without === key ? key : `${without}:${id}`
}

/** What staff wrote about some contributions: why something was taken out of them, and why they were urgent. */
async function takeOutOfReasons(db: Writer, contributionIds: readonly string[], known: Known): Promise<void> {
  if (contributionIds.length === 0) return
  const redactions = await db.selectFrom('contributions.redaction').select(['id', 'reason']).where('contributionId', 'in', contributionIds).execute()
  for (const { id, reason } of redactions) {
    const without = takeOut(reason, known, theirs)
    if (without !== reason) await db.updateTable('contributions.redaction').set({ reason: without }).where('id', '=', id).execute()
  }
  const flags = await db
    .selectFrom('contributions.urgent_flag')
    .select(['id', 'reason', 'resolution'])
    .where('contributionId', 'in', contributionIds)
    .execute()
  for (const { id, reason, resolution } of flags) {
    const without = { reason: takeOut(reason, known, theirs), resolution: resolution && takeOut(resolution, known, theirs) }
    if (without.reason !== reason || without.resolution !== resolution)
      await db.updateTable('contributions.urgent_flag').set(without).where('id', '=', id).execute()
  }
}

/** The contact goes, nobody is written to again, and no emailed link opens anything any more. The code of the receipt still does. */
export async function eraseReceipts(db: Writer, ids: readonly string[], now: Date): Promise<void> {
  await db
    .updateTable('contributions.receipt')
    .set({ channel: 'none', contactName: '', contactEmail: '', contactPhone: '', contactAddress: '', largePrint: false, erasedAt: now })
    .set((row) => ({ stoppedAt: row.fn.coalesce('stoppedAt', sql<Date>`${now}`) }))
    .where('id', 'in', ids)
    .execute()
  await db.deleteFrom('contributions.receipt_link').where('receiptId', 'in', ids).execute()
}

/** Their email address and phone number in what anybody else said. A name alone is left: it may be somebody else's. */
export async function takeOutOfWordsOfOthers(db: Writer, known: Known): Promise<void> {
  const said = await db
    .selectFrom('contributions.contribution')
    .select(['id', 'words', 'publicWords'])
    .where((row) => row.or([mentions('words', known), mentions('public_words', known)]))
    .execute()
  for (const { id, words, publicWords } of said)
    await db
      .updateTable('contributions.contribution')
      .set({ words: takeOut(words, known, { theirs: false }), publicWords: publicWords && takeOut(publicWords, known, { theirs: false }) })
      .where('id', '=', id)
      .execute()
}

/** Where a note was taken and with whom: of notes about them, and of any other that names their address or number. */
export async function blankNotes(db: Writer, receiptIds: readonly string[], known: Known): Promise<void> {
  const notes = await db
    .selectFrom('contributions.note as n')
    .select(['n.id', 'n.place', 'n.partner', 'n.unpaidBecause'])
    .where((row) =>
      row.or([
        mentions('n.place', known),
        mentions('n.partner', known),
        mentions('n.unpaid_because', known),
        row.exists(
          row
            .selectFrom('contributions.contribution as c')
            .select('c.id')
            .whereRef('c.noteId', '=', 'n.id')
            .where(sql<boolean>`c.receipt_id = any(${[...receiptIds]}::uuid[])`),
        ),
      ]),
    )
    .execute()
  for (const { id, ...said } of notes) {
    const { place, partner, unpaidBecause } = said
    const without = {
      place: takeOut(place, known, theirs),
      partner: takeOut(partner, known, theirs),
      unpaidBecause: takeOut(unpaidBecause, known, theirs),
    }
    if (JSON.stringify(without) !== JSON.stringify({ place, partner, unpaidBecause }))
      await db.updateTable('contributions.note').set(without).where('id', '=', id).execute()
  }
}

const importEnded = 'This spreadsheet held the address of somebody who has been erased. Take them out of it, and bring it in again'

/** Spreadsheets on their way in that name the person: their rows lose what names them, and a file that still waits is forgotten. */
export async function blankWaitingImports(db: Writer, { known, now }: Erasing): Promise<void> {
  if (known.email !== '') {
    const inFile = sql<boolean>`position(convert_to(${known.email}, 'UTF8') in file_bytes) > 0`
    await db
      .updateTable('contributions.import')
      .set({ state: 'failed', failure: importEnded, finishedAt: now, fileBytes: null })
      .where('state', 'in', ['uploaded', 'checking', 'checked', 'failed'])
      .where(inFile)
      .execute()
    await db.updateTable('contributions.import').set({ fileBytes: null }).where(inFile).execute()
    await takeOutOfHeadings(db, known.email)
  }
  await takeOutOfRows(db, known)
}

/** A heading may be an address where the file had no headings at all. */
const takeOutOfHeadings = (db: Writer, email: string) =>
  sql`
    update contributions.import set
      headings = array(select replace(h, ${email}, '[removed]') from unnest(headings) with ordinality as u (h, place) order by place),
      mapping = replace(mapping::text, ${email}, '[removed]')::jsonb,
      file_name = replace(file_name, ${email}, '[removed]')
    where position(${email} in array_to_string(headings, ' ') || mapping::text || file_name) > 0`.execute(db)

async function takeOutOfRows(db: Writer, known: Known): Promise<void> {
  const texts = ['words', 'question', 'service', 'score', 'reason', 'warning', 'saidOnText', 'externalKey'] as const
  const named = sql<boolean>`${mentions('r.all', known)}`
  const rows = await db
    .selectFrom((inner) =>
      inner
        .selectFrom('contributions.import_row')
        .select(['importId', 'row', 'themes', ...texts])
        .select(
          sql<string>`concat_ws(' ', words, question, service, score, reason, warning, said_on_text, external_key, array_to_string(themes, ' '))`.as(
            'all',
          ),
        )
        .as('r'),
    )
    .selectAll()
    .where(named)
    .execute()
  for (const row of rows) {
    const without = (text: string | null) => text && takeOut(text, known, { theirs: false })
    await db
      .updateTable('contributions.import_row')
      .set({ ...Object.fromEntries(texts.map((name) => [name, without(row[name])])), themes: row.themes.map((theme) => without(theme) ?? '') })
      .where('importId', '=', row.importId)
      .where('row', '=', row.row)
      .execute()
  }
}

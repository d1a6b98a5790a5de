import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { type By, marked, said, staffWords } from './everywhere-marks.ts'

/** What they told us about themselves, in every table that keeps it. */
export async function asContributor(db: Writer, personId: string, { lead, now, mark }: By): Promise<void> {
  await db
    .insertInto('contributors.contact_preference')
    .values({ personId, channel: 'letter', format: 'standard', address: marked.address, notes: 'For Zephyrine', setBy: lead, setAt: now })
    .execute()
  await db
    .insertInto('contributors.access_passport')
    .values({ personId, ownWords: said(mark, 'passport'), seenBy: 'staff', reviewedOn: '2026-05-20', changedAt: now })
    .execute()
  await db
    .insertInto('contributors.access_need')
    .values({ id: newId(), personId, area: 'place', need: 'other', details: 'Ask for Zephyrine at the door', addedAt: now })
    .execute()
  await db.insertInto('contributors.shared').values({ id: newId(), personId, kind: 'area', words: 'I live in Quillon', sharedAt: now }).execute()
  await db
    .insertInto('contributors.acting_for')
    .values({ id: newId(), personId, forName: 'Old Quillonby', relation: 'daughter', footing: 'they-agreed', notedAt: now })
    .execute()
  await db
    .insertInto('contributors.young_person')
    .values({ personId, adultOn: '2027-01-01', guardianName: 'Mother Quillonby', guardianEmail: 'mother@quillonby.example', notedAt: now })
    .execute()
}

/** What staff wrote about them, and the list that they came from. */
export async function inStaffsWords(db: Writer, personId: string, { lead, now }: By): Promise<void> {
  const day = '2026-05-20'
  const about = `${staffWords} about Zephyrine`
  await db.insertInto('contributors.named_contact').values({ id: newId(), personId, staffId: lead, since: now }).execute()
  await db
    .insertInto('contributors.contact_log')
    .values({ id: newId(), personId, kind: 'note', channel: 'phone', words: about, happenedOn: day, loggedBy: lead, loggedAt: now })
    .execute()
  const partnerId = newId()
  await db
    .insertInto('partners.partner')
    .values({
      id: partnerId,
      name: `A group of ${newId()}`,
      kind: 'grassroots',
      reaches: `Whom ${marked.name} knows: ring ${marked.phone}`,
      contactName: marked.name,
      contactEmail: marked.email,
      contactPhone: marked.phone,
      since: day,
      addedBy: lead,
      addedAt: now,
    })
    .execute()
  const toldThem = { words: `Told ${marked.name} at ${marked.email}`, how: 'called' as const, happenedOn: day, recordedBy: lead, recordedAt: now }
  await db
    .insertInto('projects.partner_work')
    .values({ ...toldThem, id: newId(), partnerId, kind: 'return' })
    .execute()
  const held = { personId, kind: 'test.held', subject: 'For Zephyrine', bodyText: about, because: 'format' as const, heldAt: now }
  await db
    .insertInto('contributors.held_message')
    .values([
      { ...held, id: newId() },
      { ...held, id: newId(), toldOn: day, toldBy: lead, toldAt: now, toldHow: about },
    ])
    .execute()
  const importId = newId()
  await db
    .insertInto('contributors.import')
    .values({
      id: importId,
      fileName: 'list.csv',
      fileHash: 'a'.repeat(64),
      fileBytes: Buffer.from(`Name,Email\n${marked.name},${marked.email}\n`),
      state: 'checked',
      startedAt: now,
    })
    .execute()
  const row = { importId, externalKey: `id:${marked.email}`, given: { name: marked.name, email: marked.email, phone: marked.phone } }
  await db
    .insertInto('contributors.import_row')
    .values([
      { ...row, row: 2, outcome: 'added', personId },
      { ...row, row: 3, outcome: 'duplicate', likePersonId: personId },
    ])
    .execute()
  await db
    .insertInto('contributors.imported')
    .values({ externalKey: `id:${marked.email}:${personId}`, personId, importId })
    .execute()
}

/** What signing in leaves. */
export async function atTheDoor(db: Writer, personId: string, { now }: By): Promise<void> {
  await db
    .insertInto('people.joining')
    .values({ id: newId(), name: marked.name, email: marked.email, tokenHash: Buffer.from('0'), askedAt: now, expiresAt: now })
    .execute()
  await db
    .insertInto('people.passkey')
    .values({ id: newId(), personId, name: 'Zephyrine’s key', credentialId: 'c', publicKey: Buffer.from('k'), addedAt: now })
    .execute()
  await db
    .insertInto('people.sign_in_link')
    .values({
      id: newId(),
      personId,
      tokenHash: Buffer.from('1'),
      askedAt: now,
      expiresAt: now,
      purpose: 'new-email',
      newEmail: 'new@quillonby.example',
    })
    .execute()
  await db
    .insertInto('people.provider_identity')
    .values({ id: newId(), personId, issuer: 'https://issuer.example', subject: 'zephyrine', tiedAt: now })
    .execute()
}

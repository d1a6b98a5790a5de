import assert from 'node:assert/strict'
import { insertContributors } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import type { Demonstration } from './demonstration.ts'
import { asContributor, atTheDoor, inStaffsWords } from './everywhere-account.ts'
import { inApplications } from './everywhere-applications.ts'
import { type By, contact, marked, said, staffWords } from './everywhere-marks.ts'
import { inPlaces } from './everywhere-places.ts'
import { submit } from './forms.ts'
import type { Client, FrontDoor } from './front-door.ts'
import { answerSurvey } from './taking-part.ts'
import { linkIn } from './whole-loop.ts'

export type Everywhere = { id: string; organisationId: string; contributions: readonly string[] }

type World = {
  demonstration: Demonstration
  door: FrontDoor
  lead: Client
  runJobs: () => Promise<void>
  now: Date
  /** Stands in everything that they say. */
  mark: string
}

/** Makes a contributor who is in every place where somebody can be: by the front door where there is a form, and row by row elsewhere. */
export async function somebodyEverywhere(world: World): Promise<Everywhere> {
  const { store, organisation, things } = world.demonstration
  const id = newId()
  await store.within(organisation.id, (db) => insertContributors(db, [{ id, ...marked, addedAt: world.now }]))
  const receipts = await takeTheirPart(world)
  const contributions = await store.within(organisation.id, async (db) => {
    const by = { lead: world.demonstration.castMember('Marged Oduya').id, now: world.now, projectId: things.projectId, mark: world.mark }
    await asContributor(db, id, by)
    await inStaffsWords(db, id, by)
    await atTheDoor(db, id, by)
    await asListener(db, receipts, by)
    await inImports(db, by)
    await inMessages(db, id, by)
    await inApplications(db, id, receipts, by)
    await inPlaces(db, id, organisation, by)
    return contributionsOf(db, receipts)
  })
  await world.runJobs()
  return { id, organisationId: organisation.id, contributions }
}

/** By the front door: on the web with a confirmed address, on the web without, in a draft, on paper, and on the phone. Gives the confirmed receipts. */
async function takeTheirPart({ demonstration, door, lead, runJobs, mark }: World): Promise<string[]> {
  const { store, organisation, things } = demonstration
  const web = await door.as(null)
  const given = {
    words: { '*': said(mark, 'on the web') },
    consent: { quoteAs: 'named', quoteName: marked.name },
    contact: { channel: 'email', ...contact },
  }
  await web.post(await answerSurvey(web, things.survey, given))
  await runJobs()
  const [message] = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').select('bodyText').where('toAddress', '=', marked.email).orderBy('id', 'desc').limit(1).execute(),
  )
  const confirm = linkIn(message?.bodyText ?? '', '/receipt/confirm')
  assert.match((await web.post(confirm, { key: new URLSearchParams(confirm.split('?')[1]).get('key') ?? '' })).html, /is confirmed/)

  const unconfirmed = await door.as(null)
  await unconfirmed.post(await answerSurvey(unconfirmed, things.survey, { ...given, words: { '*': said(mark, 'and never confirmed') } }))
  const draft = await door.as(null)
  await answerSurvey(draft, things.survey, { ...given, words: { '*': said(mark, 'in a draft') } })

  const note = { 'happenedOn-day': '30', 'happenedOn-month': '5', 'happenedOn-year': '2026', point: said(mark, 'on the phone'), quoteAs: 'anonymous' }
  const path = `/projects/${things.project}/notes/new`
  await submit(lead, `${path}?kind=call`, { ...note, partner: `A neighbour of ${marked.name}`, channel: 'phone', ...contact })
  await submit(lead, `${path}?kind=letter`, { ...note, partner: '', channel: 'letter', ...contact })
  const { quoteAs: _, ...meeting } = note
  await submit(lead, `${path}?kind=meeting`, {
    ...meeting,
    place: `Her home, ${marked.email}`,
    partner: '',
    point: `Ring ${marked.phone}, said her neighbour`,
  })

  return store.reading(organisation.id, async (db) => {
    const rows = await db
      .selectFrom('contributions.receipt')
      .select('id')
      .where('contactEmail', '=', marked.email)
      .where('confirmedAt', 'is not', null)
      .execute()
    assert.equal(rows.length, 1)
    return rows.map((row) => row.id)
  })
}

const contributionsOf = async (db: Writer, receipts: readonly string[]) =>
  (await db.selectFrom('contributions.contribution').select('id').where('receiptId', 'in', receipts).execute()).map((row) => row.id)

/** What happens after they spoke: sorted, answered, told with difficulty, replied to, published, flagged. */
async function asListener(db: Writer, receipts: readonly string[], { lead, now, projectId, mark }: By): Promise<void> {
  const about = `${staffWords}: asked Zephyrine at ${marked.email}`
  const theme = await db.selectFrom('insights.public_theme').select('id').where('projectId', '=', projectId).limit(1).executeTakeFirstOrThrow()
  const [release] = await db.selectFrom('insights.release').select('id').where('projectId', '=', projectId).limit(1).execute()
  const contributions = await contributionsOf(db, receipts)
  await db
    .insertInto('insights.placement')
    .values(contributions.map((contributionId) => ({ themeId: theme.id!, contributionId, placedBy: lead, placedAt: now })))
    .execute()
  await db
    .updateTable('projects.project')
    .set({ contactName: marked.name, contactEmail: marked.email, contactPhone: marked.phone })
    .where('slug', '=', 'blood-test-clinic')
    .execute()
  await inOpportunities(db, { lead, now })
  for (const receiptId of receipts) {
    const feedbackId = newId()
    const told = { channel: 'email' as const, madeAt: now, toldOn: '2026-06-01', toldAt: now, toldHow: about }
    await db
      .insertInto('insights.feedback')
      .values({ ...told, id: feedbackId, releaseId: release!.id, receiptId })
      .execute()
    const route = { channel: 'email' as const, contactName: marked.name, contactEmail: 'other@quillonby.example' }
    await db
      .insertInto('insights.other_route')
      .values({ ...route, id: newId(), receiptId, notedBy: lead, notedAt: now })
      .execute()
    await db
      .insertInto('insights.attempt')
      .values({ id: newId(), feedbackId, channel: 'phone', reason: about, triedOn: '2026-06-01', recordedAt: now })
      .execute()
    await db.insertInto('insights.out_of_reach').values({ feedbackId, reason: about, decidedBy: lead, decidedAt: now }).execute()
    const messageId = await enqueueMessage(db, {
      to: 'other@quillonby.example',
      subject: 'For Zephyrine',
      text: said(mark, 'quoted'),
      html: '<title></title>',
      kind: 'insights.feedback',
      about: feedbackId,
      at: now,
    })
    await db.updateTable('insights.feedback').set({ messageId }).where('id', '=', feedbackId).execute()
    const [contributionId] = contributions
    const reply = {
      contributionId: contributionId!,
      receiptId,
      kind: 'want-to-talk' as const,
      words: said(mark, 'in reply'),
      reach: `Ring ${marked.phone}`,
      repliedAt: now,
    }
    await db
      .insertInto('insights.reply')
      .values({ ...reply, id: newId(), resolution: 'Rang Zephyrine', resolvedBy: lead, resolvedAt: now })
      .execute()
    await db
      .updateTable('contributions.contribution')
      .set({ publicWords: 'I am Zephyrine Quillonby', chosenBy: lead, chosenAt: now })
      .where('id', '=', contributionId!)
      .where('mayQuote', '=', true)
      .execute()
    await db
      .insertInto('contributions.redaction')
      .values({ id: newId(), contributionId: contributionId!, reason: 'The street of Zephyrine Quillonby', redactedBy: lead, redactedAt: now })
      .execute()
    await db
      .insertInto('contributions.urgent_flag')
      .values({ id: newId(), projectId, contributionId: contributionId!, reason: 'Zephyrine is alone', flaggedBy: lead, flaggedAt: now })
      .execute()
  }
}

/** As whom people talk to about an opportunity, and as who translated it. */
async function inOpportunities(db: Writer, { lead, now }: Pick<By, 'lead' | 'now'>): Promise<void> {
  const { id } = await db.selectFrom('opportunities.opportunity').select('id').where('title', 'like', 'Choose what%').executeTakeFirstOrThrow()
  await db
    .updateTable('opportunities.opportunity')
    .set({ contactName: marked.name, contactEmail: marked.email, contactPhone: marked.phone })
    .where('id', '=', id)
    .execute()
  const { version } = await db
    .selectFrom('opportunities.paired_text')
    .select(({ fn }) => fn.countAll<number>().as('version'))
    .executeTakeFirstOrThrow()
  const text = { language: 'pl', title: 'Pomóż nam', words: `Napisz: ${marked.email}`, translatedBy: marked.name, checkedBy: 'Ola' }
  await db
    .insertInto('opportunities.paired_text')
    .values({ ...text, id: newId(), version: Number(version) + 1, opportunityId: id, checkedOn: '2026-06-01', addedBy: lead, addedAt: now })
    .execute()
}

async function inImports(db: Writer, { lead, now, projectId }: By): Promise<void> {
  const importId = newId()
  const file = { fileBytes: Buffer.from(`Comment\nWrite to ${marked.email}\n`), headings: ['Comment', marked.email], mapping: { text: marked.email } }
  await db
    .insertInto('contributions.import')
    .values({
      ...file,
      mapping: JSON.stringify(file.mapping),
      id: importId,
      projectId,
      fileName: `${marked.email}.csv`,
      fileHash: 'b'.repeat(64),
      state: 'checked',
      startedBy: lead,
      startedAt: now,
    })
    .execute()
  await db
    .insertInto('contributions.import_row')
    .values({ importId, row: 2, outcome: 'good', externalKey: `id:${marked.email}`, words: `Write to ${marked.email}`, themes: [marked.email] })
    .execute()
}

async function inMessages(db: Writer, personId: string, { now }: By): Promise<void> {
  const html = '<title></title><p>Hello Zephyrine Quillonby</p>'
  const kind = 'test.message'
  await enqueueMessage(db, { to: marked.email, subject: 'Hello Zephyrine', text: 'Hello Zephyrine', html, kind, at: now })
  await enqueueMessage(db, { to: 'mother@quillonby.example', subject: 'About Zephyrine', text: staffWords, html, kind, about: personId, at: now })
  await enqueueMessage(db, {
    to: 'lead@trust.example',
    replyTo: marked.email,
    subject: `Ring ${marked.name}`,
    text: `On ${marked.phone}`,
    html,
    kind,
    at: now,
  })
}

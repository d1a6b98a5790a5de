import { cleanText } from '#lib/text.ts'
import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { ConfirmAddressMessage } from './confirm-address.message.tsx'
import { type Consent, consentKept } from './consent.ts'
import { type Contact, contactKept } from './contact.ts'
import { insertContributions, type Source } from './contributions.queries.ts'
import { codeOf, makeReceipt, receiptLink } from './receipt.action.ts'
import { sayUnder, type Under } from './say-under.action.ts'

/** One thing that somebody said. Blank words are left out. */
export type Point = {
  words: string
  /** What they were asked, in the words that they saw; '' when nobody asked. */
  question: string
  questionId?: string
  /** Whether the question was one whose answers may be quoted at all. */
  mayQuote: boolean
  /** Where it differs from the consent given for everything. */
  consent?: Consent
}

export type Received = {
  projectId: string
  /** A trial run: it is kept apart from live words and never counts. */
  rehearsal: boolean
  source: Exclude<Source, 'import'>
  contact: Contact
  consent: Consent
  /** Who typed it in for somebody else. */
  typedBy: string | null
  noteId?: string
  responseId?: string
  /** ISO day on which it was said, where that is not today. */
  saidOn?: string
  points: readonly Point[]
  /** They applied for something: the email that asks about their address says so. */
  applied?: true
  /** Where the person holds a receipt: it is then the one for this too, and `contact` is left alone. */
  under?: Under | undefined
}

export type ReceiveWork = { db: Writer; now: Date; organisation: Pick<Organisation, 'name' | 'baseUrl'>; actor: string | null }

/**
 * Writes a receipt with its contributions, in the caller's transaction: what a person was promised is made here, never in a
 * job. A receipt is made even when every point is blank. An email address gets a message with a link that confirms it.
 */
export async function receive(work: ReceiveWork, given: Received): Promise<{ receiptId: string; code: string; contributionIds: string[] }> {
  const { db, now, actor } = work
  const { projectId, rehearsal, source, typedBy, noteId, responseId, saidOn } = given
  const contact = contactKept(given.contact)
  const receipt = given.under
    ? { id: given.under.receiptId, code: await codeOf(db, given.under.receiptId) }
    : await makeReceipt(db, { projectId, rehearsal, contact, madeAt: now })
  const points = given.points.map((point) => ({ ...point, words: cleanText(point.words) })).filter((point) => point.words !== '')
  const shared = { projectId, receiptId: receipt.id, source, noteId, responseId, saidOn, receivedAt: now, typedBy, rehearsal }
  const rows = points.map(({ words, question, questionId, mayQuote, consent }) => ({
    ...shared,
    words,
    question,
    questionId,
    mayQuote,
    ...consentKept(consent ?? given.consent),
  }))
  if (given.under) return { receiptId: receipt.id, code: receipt.code, contributionIds: await sayUnder(work, given.under, rows) }
  const contributionIds = await insertContributions(db, rows)
  const details = { project: projectId, source, contributions: contributionIds.length, rehearsal }
  await record(db, { type: 'contributions.received', actor, subject: receipt.id, at: now, details })
  if (contact.channel === 'email' && !rehearsal) await askToConfirm(work, { receiptId: receipt.id, contact, applied: given.applied === true })
  return { receiptId: receipt.id, code: receipt.code, contributionIds }
}

/**
 * Sends the link that confirms an address. The message holds neither the words nor the code: until it is confirmed, the
 * address may be somebody else's.
 */
async function askToConfirm(
  work: ReceiveWork,
  { receiptId, contact, applied }: { receiptId: string; contact: Contact; applied: boolean },
): Promise<void> {
  const words = (
    <ConfirmAddressMessage
      name={contact.name}
      organisation={work.organisation.name}
      confirm={await receiptLink(work, receiptId, 'confirm')}
      stop={await receiptLink(work, receiptId, 'stop')}
      lookUp={`${work.organisation.baseUrl}/receipt`}
      applied={applied}
    />
  )
  await enqueueMessage(work.db, {
    to: contact.email,
    subject: `Thank you for ${applied ? 'applying' : 'taking part'}: please confirm your email address`,
    ...renderMessage(words),
    kind: 'contributions.confirm-address',
    about: receiptId,
    at: work.now,
  })
}

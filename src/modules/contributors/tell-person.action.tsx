import { dayOf } from '#lib/dates.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { enqueueMessage, isAddress } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import type { ContactPreference } from './contact-preference.ts'
import { askedFor, type HeldBecause, heldInWords, howToSend, type Reader as MessageReader, type Sending } from './how-to-send.ts'
import { preferenceOf } from './preference.queries.ts'
import { Addressed, type PersonMessage } from './tell-person.message.tsx'
import { insertHeld, insertLog, readerByEmail, readerById } from './tell-person.queries.ts'

export type Telling = { db: Writer; organisation: Pick<Organisation, 'name'>; now: Date }

/** The kind of message that asks for something, and counts as an ask. */
export const invitationKind = 'contributors.invitation'

const longestBody = 20_000

/**
 * Sends a message to a person as they asked to hear from us; where that cannot be done by email, holds it for a person (R52). Either is written into
 * their contact log. Somebody who was erased is told nothing, and nothing is kept: `held`.
 * What a person asks for in that moment, such as a link to sign in, does not go this way.
 */
export async function tellPerson(work: Telling, personId: string, message: PersonMessage): Promise<'sent' | 'held'> {
  const reader = await readerById(work.db, personId, dayOf(work.now))
  if (!reader) return 'held'
  const how = howToSend(workingPreference(await preferenceOf(work.db, personId)), workingReader(reader))
  const id = how.do === 'send' ? await send(work, reader, how, message) : await keep(work, reader, how.because, message)
  if (reader.kind === 'contributor') await log(work, personId, message, { id, channel: how.do === 'send' ? 'email' : 'none' })
  return how.do === 'send' ? 'sent' : 'held'
}

const working = (address: string): string => (isAddress(address) ? address : '')
const workingPreference = (preference: ContactPreference) => ({ ...preference, throughEmail: working(preference.throughEmail) })
const workingReader = ({ active, email, young }: MessageReader): MessageReader => ({
  active,
  email: working(email),
  young: young && { ...young, guardianEmail: working(young.guardianEmail) },
})

function send({ db, organisation, now }: Telling, { name }: { name: string }, sending: Sending, message: PersonMessage): Promise<string> {
  const content = (
    <Addressed name={name} sending={sending} organisation={organisation.name}>
      {message.content}
    </Addressed>
  )
  const { subject, replyTo, kind, about, urgent } = message
  return enqueueMessage(db, { to: sending.to, subject, ...renderMessage(content), replyTo, kind, about, urgent, at: now })
}

async function keep({ db, now }: Telling, reader: { id: string }, because: HeldBecause, message: PersonMessage): Promise<string> {
  const id = newId()
  const { subject, kind, about = null } = message
  const bodyText = renderMessage(message.content).text.slice(0, longestBody)
  await insertHeld(db, { id, personId: reader.id, kind, about, subject, bodyText, because, heldAt: now })
  await record(db, { type: 'contributors.message-held', actor: message.by ?? null, subject: reader.id, at: now, details: { message: id, because } })
  return id
}

const log = ({ db, now }: Telling, personId: string, message: PersonMessage, went: { id: string; channel: 'email' | 'none' }) =>
  insertLog(db, {
    personId,
    kind: message.kind === invitationKind ? 'ask' : 'news',
    channel: went.channel,
    words: message.subject,
    happenedOn: dayOf(now),
    loggedBy: message.by ?? null,
    loggedAt: now,
    messageId: went.id,
    invitationId: message.invitation,
  })

/**
 * Whether an email in standard form may go to the owner of an address. An address that is no active contributor's has no preference, so it suits.
 * @param today an ISO day; the database's own unless given
 * @returns why it does not suit, in plain words for staff: "They asked for braille"
 */
export async function emailSuits(db: Reader, email: string, today?: string): Promise<{ ok: true } | { ok: false; because: string }> {
  const reader = await readerByEmail(db, email, today)
  if (!reader) return { ok: true }
  const preference = await preferenceOf(db, reader.id)
  const how = howToSend(workingPreference(preference), workingReader(reader))
  if (how.do === 'hold') return { ok: false, because: heldInWords(how.because, preference) }
  if (how.for === 'guardian') return { ok: false, because: 'They are under 18, so messages go to their parent or guardian' }
  return how.for === 'somebody' ? { ok: false, because: `They asked for ${askedFor(preference)}` } : { ok: true }
}

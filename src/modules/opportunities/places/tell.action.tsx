import { dayOf } from '#lib/dates.ts'
import { stopLink } from '#modules/contributions/index.ts'
import { emailSuits, tellPerson } from '#modules/contributors/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { enqueueMessage, isAddress } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import type { PublicOffer } from '../offer/offers.queries.ts'
import { AnswerMessage } from './answer.message.tsx'
import { type AnswerPiece, answerPieces, briefPieces, type OtherWay, subjectOf } from './answer.words.ts'
import { comingTo, type OfferToCome } from './coming.queries.ts'
import { type KindWords, kindWordsOf } from './kind-words.action.ts'
import type { Occasion } from './occasions.ts'
import { insertTelling, insertTry, type NewTelling, type ToTell } from './tellings.queries.ts'
import { openWays } from './ways.queries.ts'

/** The kind of the messages that answer an application: by it the database finds what became of them. */
const answerKind = 'opportunities.answer'

export type TellWork = { db: Writer; organisation: Organisation; now: Date; by: string | null }
/** What people are told of an opportunity, and whom they can ask. */
export type OfferToTell = Pick<PublicOffer, 'id' | 'title' | 'contactName' | 'contactPhone' | 'contactEmail' | keyof OfferToCome>

/** What every message of an opportunity shares. */
export type Shared = { offer: OfferToTell; words: Readonly<Record<Occasion, KindWords>>; ways: readonly OtherWay[]; baseUrl: string }

export const sharedBy = async (db: Reader, { offer, now, baseUrl }: { offer: OfferToTell; now: Date; baseUrl: string }): Promise<Shared> => ({
  offer,
  baseUrl,
  words: await kindWordsOf(db),
  ways: await openWays(db, now, offer.id),
})

type Said = Pick<ToTell, 'kind' | 'because' | 'reservePlace' | 'answerBy'>

type Telling = {
  reminder?: boolean /** Kind words that they were told before. */
  told?: string /** What they are told of coming, where they do. */
  coming?: readonly string[]
}

/** What somebody is told of their last step, in pieces. */
export const piecesFor = (
  { offer, words, ways, baseUrl }: Shared,
  said: Said,
  { reminder = false, told, coming = [] }: Telling = {},
): AnswerPiece[] =>
  answerPieces({ facts: { ...said, title: offer.title, reminder }, words: told ?? words[said.kind].words, ways, contact: offer, baseUrl, coming })

/**
 * Tells people of their last step, each by the way that they chose, and writes down that they are told. In the transaction of the step itself, or
 * later; whoever is told already is left out.
 *
 * @returns how many
 */
export async function tellThem(work: TellWork, shared: Shared, people: readonly ToTell[], about: 'step' | 'reminder' = 'step'): Promise<number> {
  let told = 0
  for (const one of people) {
    const channel = channelFor(one)
    const row = { applicationId: one.applicationId, stepId: one.stepId, about, channel, wordsId: shared.words[one.kind].id }
    const id = await insertTelling(work.db, { ...row, madeBy: work.by, madeAt: work.now })
    if (id === undefined) continue
    told++
    if (one.stoppedAt === null) await send(work, shared, { ...one, id, channel, about })
  }
  return told
}

const channelFor = ({ personId, channel }: ToTell): NewTelling['channel'] => (personId === null ? channel : 'account')

type Sending = Omit<ToTell, 'channel'> & { id: string; channel: NewTelling['channel']; about: 'step' | 'reminder' }

async function send(work: TellWork, shared: Shared, one: Sending): Promise<void> {
  const reminder = one.about === 'reminder'
  const subject = subjectOf({ kind: one.kind, title: shared.offer.title, reminder })
  const replyTo = isAddress(shared.offer.contactEmail) ? shared.offer.contactEmail : undefined
  const common = { subject, kind: answerKind, about: one.id, replyTo }
  const organisation = work.organisation.name
  const coming = one.kind === 'confirmed' ? await comingTo(work.db, shared.offer, one.applicationId) : []
  const full = piecesFor(shared, one, { reminder, coming })
  if (one.channel === 'account' && one.personId !== null) {
    const content = <AnswerMessage name={one.name} pieces={full} organisation={organisation} />
    await tellPerson(work, one.personId, { ...common, content, by: work.by ?? undefined })
  }
  if (one.channel !== 'email') return
  const because = await whyNotByEmail(work, one.contactEmail)
  if (because !== undefined) {
    await insertTry(work.db, { tellingId: one.id, reason: because, triedOn: dayOf(work.now), recordedBy: null, recordedAt: work.now })
    return
  }
  const known = one.confirmedAt !== null
  const pieces = known ? full : briefPieces(shared.offer.title, shared.offer, shared.baseUrl)
  const stop = await stopLink(work, one.receiptId)
  const content = <AnswerMessage name={known ? one.contactName : ''} pieces={pieces} organisation={organisation} stop={stop} />
  await enqueueMessage(work.db, {
    ...common,
    to: one.contactEmail,
    subject: known ? subject : 'News about your application',
    ...renderMessage(content),
    at: work.now,
  })
}

/** Why nobody can be told by an email to this address, in words for whoever reaches them another way (R52). */
async function whyNotByEmail({ db, now }: TellWork, address: string): Promise<string | undefined> {
  if (!isAddress(address)) return 'The email address cannot be right'
  const suits = await emailSuits(db, address, dayOf(now))
  return suits.ok ? undefined : suits.because
}

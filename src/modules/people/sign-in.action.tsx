import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import { takenBack } from '#platform/database/taken-back.ts'
import type { Writer } from '#platform/database/types.ts'
import { href, type Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { codeFrom, LINK_MINUTES } from './code.ts'
import { insertJoining } from './joining.queries.ts'
import { personByEmail } from './people.queries.ts'
import { providerShown } from './provider.queries.ts'
import { SignInMessage } from './sign-in.message.tsx'
import { codeHashOf, insertLink, linksAskedSince, type Purpose } from './sign-in.queries.ts'

const MOST_LINKS = 5

export const minutesBefore = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000)
export const linkLife = (now: Date) => ({ askedAt: now, expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000) })

/** The code of a link, or of an id that is none's. */
export const codeOfLink = async (db: Writer, id: string): Promise<string> => codeFrom(await codeHashOf(db, id))

/** At most five links of a kind in 15 minutes go to one person, so that nobody's inbox can be flooded. */
export const mayAskAgain = async (db: Writer, personId: string, purpose: Purpose, now: Date): Promise<boolean> =>
  (await linksAskedSince(db, personId, purpose, minutesBefore(now, LINK_MINUTES))) < MOST_LINKS

/**
 * Sends a link and a code to sign in with to an address, if it is somebody's who may use them.
 *
 * @returns the id that this browser keeps to use the code with. An address that nobody has is treated the same, by words and by the
 * clock (`bench/sign-in.ts`): the same is written for it, and taken back. Its id is nobody's.
 */
export async function sendSignIn({ db, organisation, now }: Omit<Work, 'person'>, email: string, next: string): Promise<string> {
  const id = newId()
  const token = newToken()
  const link = organisation.baseUrl + href('/sign-in/link' as '/', undefined, { key: token, next })
  const person = await personByEmail(db, email)
  const provider = await providerShown(db)
  const words = renderMessage(<SignInMessage name={person?.name ?? ''} link={link} code={await codeOfLink(db, id)} />)
  const elsewhere = person?.kind === 'staff' && provider?.required
  const mayAsk = await mayAskAgain(db, person?.id ?? id, 'sign-in', now)
  const subject = `Sign in to ${organisation.name}`
  const message = { subject, ...words, kind: 'people.sign-in', at: now, urgent: true }
  const life = { id, tokenHash: hashOf(token), ...linkLife(now) }
  if (!person || elsewhere || !mayAsk) {
    await takenBack(db, async () => {
      await insertJoining(db, { ...life, name: 'Nobody', email: 'nobody@nowhere.invalid' })
      await enqueueMessage(db, { ...message, to: 'nobody@nowhere.invalid' })
      await record(db, { type: 'people.link-sent', actor: null, subject: id, at: now })
    })
    return id
  }
  await insertLink(db, { ...life, personId: person.id, purpose: 'sign-in' })
  await enqueueMessage(db, { ...message, to: person.email, about: person.id })
  await record(db, { type: 'people.link-sent', actor: null, subject: person.id, at: now })
  return id
}

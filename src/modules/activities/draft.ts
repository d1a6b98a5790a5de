import type { Said } from './taking-part.ts'

/**
 * What a draft's jsonb column holds. Only our own pages write it, each part after it was read and checked. `wayInId` is the link or the
 * printed code that led here: it goes with the rest when the response is sent, so that nothing ties the two together.
 */
export type DraftContent<Consent, Contact> = { said: Said; consent: Consent | undefined; contact: Contact | undefined; wayInId: string | undefined }

/** The content of a draft; empty where there is none, or where its response was sent. */
export function contentOf<Consent, Contact>(answers: unknown): DraftContent<Consent, Contact> {
  const content = (answers ?? {}) as Partial<DraftContent<Consent, Contact>>
  return { said: content.said ?? {}, consent: content.consent, contact: content.contact, wayInId: content.wayInId }
}

/** Days for which a draft is kept after it was last touched. */
export const daysKept = 30

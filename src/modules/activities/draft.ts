import type { Said } from './taking-part.ts'

/** What a draft's jsonb column holds. Only our own pages write it, each part after it was read and checked. */
export type DraftContent<Consent, Contact> = { said: Said; consent: Consent | undefined; contact: Contact | undefined }

/** The content of a draft; empty where there is none, or where its response was sent. */
export function contentOf<Consent, Contact>(answers: unknown): DraftContent<Consent, Contact> {
  const content = (answers ?? {}) as Partial<DraftContent<Consent, Contact>>
  return { said: content.said ?? {}, consent: content.consent, contact: content.contact }
}

/** Days for which a draft is kept after it was last touched. */
export const daysKept = 30

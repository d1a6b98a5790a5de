/** What a draft's jsonb column holds. Only our own pages write it, each part after it was read and checked. */
export type DraftContent<Contact> = {
  contact?: Contact
  why?: string
  helps?: string
  /** Ids of dates that suit. */
  dates?: readonly string[]
  /** By question, the value: only what they answered. */
  selection?: Readonly<Record<string, string>>
}

export const contentOf = <Contact>(answers: unknown): DraftContent<Contact> => (answers ?? {}) as DraftContent<Contact>

/** Days for which a draft is kept after it was last touched. */
export const daysKept = 30

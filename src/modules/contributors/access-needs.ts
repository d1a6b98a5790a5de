import type { Need, SeenBy } from './passport.ts'

/** What a flag says of somebody: their needs, or whom to ask where they chose to be seen by their named contact alone. */
export type AccessNeeds =
  | { seen: 'needs'; needs: readonly Need[]; reviewDue: boolean }
  | { seen: 'ask' /** '' while nobody is their named contact. */; namedContact: string }

/** Whether a passport may be shown to somebody among staff. */
export const maySeePassport = (seenBy: SeenBy, viewer: { isNamedContact: boolean }): boolean => seenBy === 'staff' || viewer.isNamedContact

import { readReceiptCode, receiptCode } from '#lib/receipt-code.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import type { Reader } from '#platform/database/types.ts'
import { keyedHash } from './drafts.queries.ts'

/** Something that somebody has begun and not sent. `returnHash` is null until they ask for a code. */
type Draft = { id: string; returnHash: Buffer | null }

/** The codes that a draft may have: the second is for when another draft has the first, and so on. */
const mostCodes = 4

/** A code is good for one thing only (a survey, an opportunity), so the hash is of both. */
const hashOfCode = (thing: string, code: string): Buffer => hashOf(`${thing} ${code}`)

/**
 * Codes of four words and numbers, 'KITE-4821-RIVER-MOSS', with which a person comes back to what they have begun. They are made again
 * from the draft's id; only their hashes are kept.
 *
 * @param purpose names the kind of draft in the installation's keyed hash, 'activities.return': it must never change
 */
export const returnCodes = (purpose: string) => {
  const codeAt = async (db: Reader, draftId: string, place: number) => receiptCode(await keyedHash(db, `${purpose}-${place}`, draftId))
  return {
    /** The code of a draft; undefined where it has none yet. @param thing id of what it is about */
    async of(db: Reader, thing: string, draft: Draft): Promise<string | undefined> {
      if (draft.returnHash === null) return undefined
      for (let place = 0; place < mostCodes; place++) {
        const code = await codeAt(db, draft.id, place)
        if (hashOfCode(thing, code).equals(draft.returnHash)) return code
      }
      return undefined
    },

    /** Makes the code of a draft work. One that has a code keeps it. @param set keeps a hash; false where another draft has it */
    async give(db: Reader, thing: string, draft: Draft, set: (returnHash: Buffer) => Promise<boolean>): Promise<void> {
      if (draft.returnHash !== null) return
      for (let place = 0; place < mostCodes; place++) if (await set(hashOfCode(thing, await codeAt(db, draft.id, place)))) return
      throw new Error('No free return code was found')
    },

    /** The hash to look for when a code was typed; undefined for what is no code. */
    hashOfTyped(thing: string, typed: string): Buffer | undefined {
      const code = readReceiptCode(typed)
      return code === undefined ? undefined : hashOfCode(thing, code)
    },
  }
}

import { receiptCode } from '#lib/receipt-code.ts'
import { slowHashOf } from '#platform/auth/slow-hash.ts'
import { newToken } from '#platform/auth/tokens.ts'
import type { Keys } from './votes.queries.ts'

/** A new code for one voter, 'KITE-4821-RIVER-MOSS'. It is made by chance and kept nowhere but with them. */
export const newVoteCode = (): string => receiptCode(Buffer.from(newToken(), 'base64url'))

/**
 * What a voter's code becomes. Both halves come of one slow hash: from the database alone, neither the code nor one half from the other can be
 * found but by trying all codes, each of which takes about as long as a vote.
 *
 * @param where the organisation and the address of the vote, so that a code is good for one vote only
 */
export async function keysOf(code: string, where: { organisationId: string; slug: string }): Promise<Keys> {
  const bytes = await slowHashOf(code, `priorities ${where.organisationId} ${where.slug}`)
  return { voterHash: bytes.subarray(0, 32), voteKey: bytes.subarray(32) }
}

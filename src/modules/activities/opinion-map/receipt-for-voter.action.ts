import { ok, refused } from '#lib/result.ts'
import type { Contact, TakeInWork } from '../take-in.action.ts'
import { giveReceipt } from './enter-sheet.action.ts'
import { holdMap } from './maps.queries.ts'
import type { MapPart } from './voting.action.ts'
import { voterById } from './voting.queries.ts'

/** A receipt for who answered in this browser, once: sent twice, the first one stays. */
export async function receiptForVoter(work: TakeInWork, { map, voter }: MapPart, contact: Contact) {
  if (!voter || voter.answered === 0) return refused('nothing-answered')
  await holdMap(work.db, map.id)
  const now = await voterById(work.db, voter.id)
  if (now?.receiptId === null) await giveReceipt(work, map, { id: voter.id, rehearsal: voter.rehearsal, route: 'web', typedBy: null }, contact)
  return ok(voter.id)
}

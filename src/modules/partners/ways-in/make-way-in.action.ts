import { ok, refused } from '#lib/result.ts'
import { newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { activePartners } from '../partners.queries.ts'
import { wayInCode } from './code.ts'
import { wayInBeside } from './way-in.ts'
import { type Destination, insertWayIn, waysInTo } from './ways-in.queries.ts'

type Asked = { channel: string; partnerId: string | null }

/** Makes a labelled way in to something that the public can open. */
export async function makeWayIn(
  { db, person, now }: Pick<Work, 'db' | 'person' | 'now'>,
  { published, ...destination }: Destination & { published: boolean },
  asked: Asked,
) {
  const partners = new Set((await activePartners(db)).map(({ id }) => id))
  const decided = wayInBeside({ published, others: await waysInTo(db, destination.thing), partners }, asked)
  if (!decided.ok) return decided
  const code = wayInCode(Buffer.from(newToken(), 'base64url'))
  const id = await insertWayIn(db, { ...destination, ...decided.value, code, madeBy: person.id, madeAt: now })
  // A second press of the button made it meanwhile.
  if (id === undefined) return refused('made-already')
  await record(db, { type: 'partners.way-in-made', actor: person.id, subject: id, at: now, details: { thing: destination.thing } })
  return ok({ id, code })
}

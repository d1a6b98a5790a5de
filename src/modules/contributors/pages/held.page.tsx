import { dayOf } from '#lib/dates.ts'
import type { Reader } from '#platform/database/types.ts'
import { page, view } from '#platform/http/page.ts'
import { accessNeedsOf } from '../access-needs.queries.ts'
import { countHeld, type Held, heldMessages } from '../held.queries.ts'
import { preferenceOf } from '../preference.queries.ts'
import { HeldMessages, type HeldSeen, heldTitle as title } from './held.view.tsx'
import { pageAsked } from './paging.view.tsx'

const onPage = 20

/** Messages with how their readers asked to hear, and what they need. */
export async function withReaders(
  db: Reader,
  messages: readonly Held[],
  { viewer, now }: { viewer: { id: string }; now: Date },
): Promise<HeldSeen[]> {
  const ids = [...new Set(messages.map(({ personId }) => personId))]
  const needs = await accessNeedsOf(db, ids, { id: viewer.id, today: dayOf(now) })
  const seen: HeldSeen[] = []
  for (const message of messages) seen.push({ ...message, needs: needs.get(message.personId), preference: await preferenceOf(db, message.personId) })
  return seen
}

export default page({
  path: '/people/held',
  allow: 'contributors.change',
  reads: 'contributors.passport',

  async get({ db, answers, person, now }) {
    const number = pageAsked(answers)
    const messages = await heldMessages(db, { limit: onPage, offset: (number - 1) * onPage })
    const held = await withReaders(db, messages, { viewer: person, now })
    return view(title, <HeldMessages held={held} total={await countHeld(db)} page={number} onPage={onPage} />)
  },
})

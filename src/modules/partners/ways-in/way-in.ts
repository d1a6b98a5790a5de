import { ok, type Result, refused } from '#lib/result.ts'

export type WayInRefusal = 'not-published' | 'made-already' | 'partner-not-known' | 'too-many'

/** At most so many for one thing: who keeps more loses sight of them. */
export const mostWaysIn = 100

type Asked = { channel: string; partnerId: string | null }
type Beside = { published: boolean; others: readonly Asked[]; partners: ReadonlySet<string> }

/** Whether a way in can be made beside those that there are: to what the public can open. A channel is written in one way only, so that its people are counted together. */
export function wayInBeside({ published, others, partners }: Beside, asked: Asked): Result<Asked, WayInRefusal> {
  if (!published) return refused('not-published')
  if (asked.partnerId !== null && !partners.has(asked.partnerId)) return refused('partner-not-known')
  if (others.length >= mostWaysIn) return refused('too-many')
  const same = others.some(({ channel, partnerId }) => channel.toLowerCase() === asked.channel.toLowerCase() && partnerId === asked.partnerId)
  return same ? refused('made-already') : ok(asked)
}

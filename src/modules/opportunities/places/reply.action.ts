import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import type { Writer } from '#platform/database/types.ts'
import type { ApplicationStanding } from '../apply/steps.queries.ts'
import { mayReply, type Reply } from './line.ts'
import { takeSteps } from './places.action.ts'

type Replying = { db: Writer; now: Date /** Null where they do it themselves. */; person: { id: string } | null }

/** Somebody says yes, says no or leaves: on the page, or by phone to staff. */
export async function reply(work: Replying, standing: ApplicationStanding, said: Reply) {
  const may = mayReply(standing, said, dayOf(work.now))
  if (!may.ok) return may
  return (await takeSteps(work, [standing], () => ({ kind: said }))) ? ok(said) : refused('changed-meanwhile')
}

import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import type { Work } from '#platform/http/page.ts'
import { logChannels } from './contact-log.ts'
import { heldMessage, logHeldTold, setHeldTold } from './held.queries.ts'
import { mayMarkTold, type Told } from './held.ts'

/** Records that a held message was taken to its reader another way. */
export async function markHeldTold({ db, person, now }: Work, messageId: string, told: Told) {
  const message = found(await heldMessage(db, messageId), 'message')
  const may = mayMarkTold({ toldOn: message.toldOn, heldOn: dayOf(message.heldAt) }, told, dayOf(now))
  if (!may.ok) return may
  const how = [logChannels[told.channel], told.details].filter((part) => part !== '').join(': ')
  if (!(await setHeldTold(db, messageId, { day: told.day, how, by: person.id, now }))) return refused('told-already')
  await logHeldTold(db, messageId, { day: told.day, channel: told.channel, by: person.id })
  await record(db, { type: 'contributors.message-told', actor: person.id, subject: message.personId, at: now, details: { message: messageId } })
  return ok(message.personId)
}

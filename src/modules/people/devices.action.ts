import { endOneSession, endOtherSessions } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import type { Session, Work } from '#platform/http/page.ts'

type Here = Work & { session: Session }

/** Signs one device of one's own out; false when it is not there or has been signed out. */
export async function endDevice({ db, person, now }: Here, sessionId: string): Promise<boolean> {
  const ended = await endOneSession(db, { personId: person.id, sessionId, now })
  if (ended) await record(db, { type: 'people.device-ended', actor: person.id, subject: sessionId, at: now })
  return ended
}

/** Signs every device of one's own out but this one. */
export async function endOtherDevices({ db, person, session, now }: Here): Promise<void> {
  const ended = await endOtherSessions(db, { personId: person.id, but: session.id, now })
  await record(db, { type: 'people.other-devices-ended', actor: person.id, subject: person.id, at: now, details: { ended } })
}

import type { Reader } from '#platform/database/types.ts'
import { type Gathered, gathered } from '#platform/personal-data.ts'
import { modules } from '../modules.ts'
import { eventInWords } from './event.words.ts'
import { eventsAbout, eventsBy, messagesTo } from './gather.queries.ts'
import type { Somebody } from './somebody.queries.ts'

/** Everything that is kept about a person, module by module, and what the platform itself keeps. Kinds of which there is nothing are left out. */
export async function gatherAll(db: Reader, { subject }: Somebody): Promise<readonly Gathered[]> {
  const kinds: Gathered[] = []
  for (const { personal } of modules) if (personal) kinds.push(...(await personal.gather(db, subject)))
  kinds.push(
    gathered(
      'Emails that we sent you',
      (await messagesTo(db, subject.email)).map((one) => ({
        Written: one.queuedAt,
        To: one.toAddress,
        Subject: one.subject,
        Words: one.bodyText,
        Sent: one.sentAt,
        'Did not arrive': one.failedAt ?? one.bouncedAt,
      })),
    ),
    gathered(
      'What you did here',
      (await eventsBy(db, subject.id)).map((one) => ({ When: one.at, What: eventInWords(one.type) })),
    ),
    gathered(
      'What others did about you here: looked at it, changed it or wrote it down',
      (await eventsAbout(db, subject.id)).map((one) => ({
        When: one.at,
        What: eventInWords(one.type),
        By: one.actor ? 'a member of staff' : 'the site itself',
      })),
    ),
  )
  return kinds.filter(({ records }) => records.length > 0)
}

import type { Reader } from '#platform/database/types.ts'

const most = 5000

/** Emails to an address, oldest first. At most 5,000. */
export const messagesTo = async (db: Reader, email: string | null) =>
  email === null
    ? []
    : db
        .selectFrom('platform.message')
        .select(['toAddress', 'subject', 'bodyText', 'queuedAt', 'sentAt', 'failedAt', 'bouncedAt'])
        .where((row) => row(row.fn<string>('lower', ['toAddress']), '=', email.toLowerCase()))
        .orderBy('queuedAt')
        .limit(most)
        .execute()

/** What somebody did, oldest first. At most 5,000. */
export const eventsBy = (db: Reader, personId: string) =>
  db.selectFrom('platform.event').select(['type', 'at']).where('actor', '=', personId).orderBy('at').orderBy('id').limit(most).execute()

/** What others did about somebody, oldest first. At most 5,000. */
export const eventsAbout = (db: Reader, personId: string) =>
  db
    .selectFrom('platform.event')
    .select(['type', 'at', 'actor'])
    .where('subject', '=', personId)
    .where((row) => row.or([row('actor', 'is', null), row('actor', '<>', personId)]))
    .orderBy('at')
    .orderBy('id')
    .limit(most)
    .execute()

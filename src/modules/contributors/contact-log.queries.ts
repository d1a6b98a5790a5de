import { namesOf } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'

/** The contact log of a person, newest first, with the name of who wrote each line; '' where the service did. */
export async function contactLogOf(db: Reader, personId: string, { limit, offset }: { limit: number; offset: number }) {
  const log = await db
    .selectFrom('contributors.contact_log')
    .select(['id', 'kind', 'channel', 'words', 'happenedOn', 'loggedBy'])
    .where('personId', '=', personId)
    .orderBy('happenedOn', 'desc')
    .orderBy('loggedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const names = await namesOf(
    db,
    log.flatMap(({ loggedBy }) => loggedBy ?? []),
  )
  return log.map((line) => ({ ...line, by: names.get(line.loggedBy ?? '') ?? '' }))
}

export type LogEntry = Awaited<ReturnType<typeof contactLogOf>>[number]

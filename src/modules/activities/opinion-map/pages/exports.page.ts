import type { Reader } from '#platform/database/types.ts'
import { file, page } from '#platform/http/page.ts'
import { type Cell, writeCsv } from '#platform/spreadsheets/write-csv.ts'
import type { OpinionMapRow } from '../maps.queries.ts'
import { polisVotes } from '../polis-export.ts'
import { statementsOf } from '../statements.queries.ts'
import { type StoredVote, votesAfter } from '../voting.queries.ts'
import { namedMap } from './staff.page.ts'

const inOneRead = 20_000
const mostVotes = 1_000_000
const csv = 'text/csv; charset=utf-8'

async function votesOf(db: Reader, map: OpinionMapRow): Promise<StoredVote[]> {
  const votes: StoredVote[] = []
  while (votes.length < mostVotes) {
    const more = await votesAfter(db, map.id, votes.at(-1), inOneRead)
    votes.push(...more)
    if (more.length < inOneRead) break
  }
  return votes
}

/** The answers as Polis exports them, one row each. People are numbers from 0 on, in the order in which they began. */
export const votesExportPage = page({
  path: '/projects/:project/opinion-maps/:map/votes',
  allow: 'activities.see',

  async get({ db, params }) {
    const { map } = await namedMap(db, params)
    const numbers = new Map((await statementsOf(db, map.id)).map(({ id, number }) => [id, number]))
    const rows = polisVotes(await votesOf(db, map), numbers)
    const heads: readonly Cell[] = ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote']
    return file('votes.csv', csv, writeCsv([heads, ...rows]))
  },
})

/** The statements as Polis exports them. What its author took back is not among them. */
export const commentsExportPage = page({
  path: '/projects/:project/opinion-maps/:map/comments',
  allow: 'activities.see',

  async get({ db, params }) {
    const { map } = await namedMap(db, params)
    const moderated = { shown: 1, waiting: 0, 'kept-out': -1, withdrawn: -1 } as const
    const rows = (await statementsOf(db, map.id))
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ number, words, state, addedAt, whose }): Cell[] => [
        addedAt.getTime(),
        addedAt.toISOString(),
        number,
        whose === 'organisation' ? 'true' : 'false',
        moderated[state],
        words,
      ])
    return file('comments.csv', csv, writeCsv([['timestamp', 'datetime', 'comment-id', 'is-seed', 'moderated', 'comment-body'], ...rows]))
  },
})

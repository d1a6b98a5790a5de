import { codeOf, type pictureOf, type VoteEvents } from '#lib/opinion-groups/index.ts'
import { compute } from '#platform/compute/compute.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { queue } from '#platform/jobs/queue.ts'
import { mapsWithResult, type Result, savePlaces, saveResult, saveTallies } from './results.queries.ts'
import { type Statement, statementsOf } from './statements.queries.ts'
import { type StoredVote, votesAfter } from './voting.queries.ts'

/** Answers that come within this time are worked out together. */
const waitSeconds = 60
const inOneRead = 20_000
const limits = { seconds: 600, megabytes: 512 }

type Work = Parameters<NonNullable<Job['long']>>[0]

/** Works the picture of a map out anew from the answers that stand. Once a day it does so for every map, so that what was erased goes from the pictures too. Twice is the same as once. */
export const opinionRecompute: Job = job({
  name: 'activities.opinion-recompute',
  every: 'day',
  async long(work) {
    const { store, organisation, data } = work
    const maps = data.map === undefined ? await store.reading(organisation.id, mapsWithResult) : [data.map]
    for (const mapId of maps) await recompute(work, mapId)
  },
})

/** In a thread of its own, between two short transactions: pages read what was stored, and never wait for it. */
async function recompute({ store, organisation, now, signal }: Work, mapId: string): Promise<void> {
  const read = await store.reading(organisation.id, async (db) => ({ statements: await statementsOf(db, mapId), votes: await allVotes(db, mapId) }))
  const { voterIds, ...input } = questionOf(read.statements, read.votes)
  const picture = await compute<typeof pictureOf>({ module: '#lib/opinion-groups/index.ts', name: 'pictureOf', input, signal, ...limits })
  const statementIds = read.statements.map(({ id }) => id)
  const result: Result = {
    computedAt: now,
    votesUntil: read.votes.reduce<Date | null>((latest, { votedAt }) => (latest === null || votedAt > latest ? votedAt : latest), null),
    people: picture.shown.people,
    answers: picture.shown.answers,
    picture: { statementIds, shown: picture.shown },
  }
  await store.within(organisation.id, async (db) => {
    if (!(await saveResult(db, mapId, result))) return
    await saveTallies(db, statementIds, picture.tallies)
    await savePlaces(db, voterIds, picture.places, picture.groupOf)
  })
}

/** Asks for it: at most once a minute for one map, however many answers come in. */
export const queueRecompute = (db: Writer, mapId: string, now: Date): Promise<void> =>
  queue(db, opinionRecompute, { map: mapId }, { once: mapId, after: new Date(now.getTime() + waitSeconds * 1000) })

async function allVotes(db: Reader, mapId: string): Promise<StoredVote[]> {
  const votes: StoredVote[] = []
  for (;;) {
    const more = await votesAfter(db, mapId, votes.at(-1), inOneRead)
    votes.push(...more)
    if (more.length < inOneRead) return votes
  }
}

/** People and statements by number. Answers to rehearsed statements are nobody's; a statement that is not shown is closed, and its answers wait. */
function questionOf(statements: readonly Statement[], votes: readonly StoredVote[]): { events: VoteEvents; open: Uint8Array; voterIds: string[] } {
  const numberOf = new Map(statements.map(({ id }, number) => [id, number]))
  const known = votes.filter(({ statementId }) => numberOf.has(statementId))
  const voterIds = [...new Set(known.map(({ voterId }) => voterId))]
  const placeOf = new Map(voterIds.map((id, place) => [id, place]))
  return {
    voterIds,
    open: Uint8Array.from(statements, ({ state }) => (state === 'shown' ? 1 : 0)),
    events: {
      ...{ participants: voterIds.length, statements: statements.length },
      participant: Int32Array.from(known, ({ voterId }) => placeOf.get(voterId)!),
      statement: Int32Array.from(known, ({ statementId }) => numberOf.get(statementId)!),
      code: Uint8Array.from(known, ({ choice }) => codeOf[choice]),
    },
  }
}

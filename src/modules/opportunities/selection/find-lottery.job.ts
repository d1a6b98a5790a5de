import type { Lottery, select } from '#lib/fair-selection/index.ts'
import { ComputeFailed, compute } from '#platform/compute/compute.ts'
import type { Store } from '#platform/database/store.ts'
import { job } from '#platform/jobs/job.ts'
import { problemOf } from './bounds.ts'
import { drawById, type Entry, entriesOf, saveLottery, updateRunning } from './draws.queries.ts'

/** How long the fairest lottery may be looked for; then the best that was found is given out, and the page says so. */
const seconds = 120
export const ticketsMade = 1000

/** Finds the lottery of a draw, in a thread of its own. Safe to run twice: a draw that is not running any more is left alone. */
export const findLottery = job({
  name: 'opportunities.find-lottery',
  async long({ store, organisation, data, now, signal }) {
    const { draw: id = '' } = data
    const [draw, entries] = await store.reading(organisation.id, async (db) => [await drawById(db, id), await entriesOf(db, id)] as const)
    if (draw?.state !== 'running') return
    const input = { problem: problemOf(draw.places, draw.bounds, entries), method: draw.method, tickets: ticketsMade }
    const watch = watchOver(store, organisation.id, id, signal)
    const end = (change: Parameters<typeof updateRunning>[2]) =>
      store.within(organisation.id, (db) => updateRunning(db, id, { ...change, endedAt: now }))
    try {
      const found = await compute<typeof select>({
        ...{ module: '#lib/fair-selection/select.ts', name: 'select', input, seconds, megabytes: 1024 },
        onProgress: watch.progress,
        signal: watch.signal,
      })
      if (found.kind === 'lottery') await store.within(organisation.id, (db) => keep(db, id, entries, found, now))
      else await end(found.kind === 'spent' ? { state: 'failed', failure: 'no-time' } : { state: 'infeasible', changes: found.changes })
    } catch (error) {
      if (!(error instanceof ComputeFailed)) throw error
      // The process stops: the job is given back, and begins again.
      if (signal.aborted) throw error
      if (error.because !== 'cancelled') await end({ state: 'failed', failure: failures[error.because] })
    } finally {
      await watch.stop()
    }
  },
})

const failures = { 'took-too-long': 'no-time', 'needed-too-much-memory': 'no-memory', failed: 'fault' } as const

const keep = (
  db: Parameters<typeof saveLottery>[0],
  id: string,
  entries: readonly Entry[],
  { chances, tickets, deviation, settledFor }: Lottery,
  now: Date,
) =>
  saveLottery(
    db,
    id,
    { tickets: tickets.map((ticket) => ticket.map((place) => entries[place]!.number)), deviation, settledFor, endedAt: now },
    // Reckoning may leave a chance a hair outside 0 to 1.
    Object.fromEntries(entries.map(({ number }, place) => [number, Math.min(1, Math.max(0, chances[place]!))])),
  )

/** Notes the progress once a second, and ends the search where somebody has cancelled the draw. */
function watchOver(store: Store, organisationId: string, id: string, stopping: AbortSignal) {
  const cancelled = new AbortController()
  let progress = 0
  let last: Promise<void> = Promise.resolve()
  const look = async () => {
    if (!(await store.within(organisationId, (db) => updateRunning(db, id, { progress })))) cancelled.abort()
  }
  const clock = setInterval(() => {
    // A database that is away for a second ends nothing.
    last = last.then(look).catch(() => undefined)
  }, 1000)
  return {
    signal: AbortSignal.any([stopping, cancelled.signal]),
    progress: (share: number) => {
      progress = share
    },
    stop: async () => {
      clearInterval(clock)
      await last
    },
  }
}

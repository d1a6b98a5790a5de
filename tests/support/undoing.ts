import type { Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'

export type Undoing = {
  store: Store
  /** From here on every change is taken back as soon as its reply is ready. */
  begin: () => void
  /** Whether the last change would have been kept; undefined when there was none since it was asked. */
  wasKept: () => boolean | undefined
  /** What `look` saw of the database at the end of the last change. */
  seen: () => unknown
}

class Undo extends Error {}

/**
 * A store on which any number of forms can be tried, each on the same state of things: the work is done whole, looked at, and rolled
 * back in place of its commit.
 */
export function undoing(store: Store, look: (db: Writer) => Promise<unknown>): Undoing {
  let active = false
  let kept: boolean | undefined
  let seen: unknown
  return {
    begin() {
      active = true
    },
    wasKept() {
      const last = kept
      kept = undefined
      return last
    },
    seen: () => seen,
    store: {
      ...store,
      async within(organisationId, work, role) {
        if (!active) return store.within(organisationId, work, role)
        kept = false
        let given: { value: Awaited<ReturnType<typeof work>> } | undefined
        const run = store.within(
          organisationId,
          async (db) => {
            given = { value: await work(db) }
            kept = true
            seen = await look(db)
            throw new Undo()
          },
          role,
        )
        await run.catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        })
        if (!given) throw new Error('The work gave nothing')
        return given.value
      },
    },
  }
}

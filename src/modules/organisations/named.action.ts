import type { Store } from '#platform/database/store.ts'
import { CommandRefused } from '#platform/errors.ts'
import { organisationsWithHosts } from './organisation.queries.ts'

/**
 * The id of the organisation that a command means: the one of the host, or the only one there is.
 * @throws CommandRefused when there is none, or more than one and no host was said
 */
export async function organisationNamed(store: Store, host: string | undefined): Promise<string> {
  const all = await store.outside((db) => organisationsWithHosts(db))
  const [id, ...others] = new Set(all.filter((row) => host === undefined || row.host === host.toLowerCase()).map((row) => row.id))
  if (id === undefined)
    throw new CommandRefused(
      host === undefined ? 'There is no organisation yet. Set one up with "heard init"' : `No organisation has the host "${host}"`,
    )
  if (others.length > 0)
    throw new CommandRefused(`There is more than one organisation. Say which: --organisation ${all.map((row) => row.host).join(', or ')}`)
  return id
}

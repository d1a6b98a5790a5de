import type { Writer } from '#platform/database/types.ts'
import { holdLoading, replaceShipped, shippedChecksum } from './figures.queries.ts'
import { figuresIn, type ShippedFigures } from './shipped.ts'

/**
 * Loads the figures that come with Heard, in the owner's transaction, unless the same are there: then it is one short question.
 * Gives whether they were loaded now.
 */
export async function loadFigures(db: Writer, checksum: string, read: () => ShippedFigures): Promise<boolean> {
  if ((await shippedChecksum(db)) === checksum) return false
  await holdLoading(db)
  if ((await shippedChecksum(db)) === checksum) return false
  const figures = read()
  await replaceShipped(db, figures.areas, figuresIn(figures), checksum)
  return true
}

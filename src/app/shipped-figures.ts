import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadFigures } from '#modules/organisations/population/load-figures.action.ts'
import type { Store } from '#platform/database/store.ts'

const file = new URL('../modules/organisations/population/figures.generated.json', import.meta.url)

/** Who lives in England and its care boards, from the file that comes with Heard. */
export function loadShippedFigures(store: Store): Promise<boolean> {
  const text = readFileSync(file, 'utf8')
  const checksum = createHash('sha256').update(text).digest('hex')
  return store.outside((db) => loadFigures(db, checksum, () => JSON.parse(text)))
}

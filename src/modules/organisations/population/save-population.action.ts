import type { Writer } from '#platform/database/types.ts'
import { keptFigures, replaceOwnFigures, saveOwnArea } from './figures.queries.ts'
import type { OwnTable } from './population-file.ts'

export type Saved = { areas: number; imported: number; alreadyThere: number }

/** Keeps the figures of own areas, each characteristic in place of what was there of it. Saving the same again changes nothing. */
export async function savePopulation({ db, now }: { db: Writer; now: Date }, tables: readonly OwnTable[]): Promise<Saved> {
  const saved = { areas: 0, imported: 0, alreadyThere: 0 }
  for (const ofArea of Map.groupBy(tables, ({ area }) => area.toLowerCase()).values()) {
    const { area: code, name, figures } = ofArea[0]!
    const areaId = await saveOwnArea(db, { code, name, validFrom: figures[0]!.countedOn })
    saved.areas += 1
    for (const table of ofArea) {
      const kept = await keptFigures(db, areaId, table.characteristic, table.base)
      const given = table.figures.map(({ category, people, source, countedOn }) => ({ category, people, source, countedOn }))
      const same = JSON.stringify(kept) === JSON.stringify(given)
      saved[same ? 'alreadyThere' : 'imported'] += given.length
      if (!same) await replaceOwnFigures(db, areaId, table.figures, now)
    }
  }
  return saved
}

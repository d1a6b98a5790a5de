import type { Reader } from '#platform/database/types.ts'
import { madeOf } from './composition.ts'
import { allParts, figuresOf } from './parts.queries.ts'
import { keyOf, periodsOf } from './periods.ts'
import { type Lacking, type Sourced, sumOfParts } from './sum-of-parts.ts'

/** Who lives in an area as it is made up on a day. `parts`: the names of the areas it is made of, none where it is one by itself. */
export async function figuresOn(
  db: Reader,
  areaId: string,
  day: string,
): Promise<{ madeOf: readonly string[]; parts: readonly string[]; populations: readonly Sourced[]; lacking: readonly Lacking[] }> {
  const ids = madeOf(areaId, day, await allParts(db))
  const figures = await figuresOf(db, ids)
  return { madeOf: ids, parts: ids.includes(areaId) ? [] : figures.map(({ name }) => name), ...sumOfParts(figures) }
}

/** Who lived in the area that an organisation served, from a day on. `key` is the same for two times with the same figures. */
export type ServedPeriod = {
  from: string
  key: string
  name: string
  parts: readonly string[]
  populations: readonly Sourced[]
  lacking: readonly Lacking[]
}

/** All times of the organisation, oldest first, each with who lived there; none before an area was chosen. The last has no end. */
export async function servedPeriods(db: Reader): Promise<readonly ServedPeriod[]> {
  const served = await db
    .selectFrom('organisations.served_area as s')
    .innerJoin('organisations.area as a', 'a.id', 's.areaId')
    .select(['s.areaId', 's.validFrom', 'a.name'])
    .orderBy('s.validFrom')
    .limit(1000)
    .execute()
  const periods = periodsOf(served, await allParts(db))
  const ids = [...new Set(periods.flatMap(({ madeOf: areas }) => areas))]
  const figures = new Map((await figuresOf(db, ids)).map((one, place) => [ids[place]!, one]))
  return periods.map((period) => {
    const its = period.madeOf.map((id) => figures.get(id)!)
    const parts = period.madeOf.includes(period.areaId) ? [] : its.map(({ name }) => name)
    return { from: period.from, key: keyOf(period), name: period.name, parts, ...sumOfParts(its) }
  })
}

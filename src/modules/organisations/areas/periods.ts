import { madeOf, type Part } from './composition.ts'

/** From which day on an organisation serves which area. */
export type Served = { areaId: string; name: string; validFrom: string }

/** A time in which an organisation served one area that was made of the same areas all the time. */
export type Period = { from: string; areaId: string; name: string; madeOf: readonly string[] }

/**
 * The times of an organisation, oldest first: a new one begins when it serves another area, and when its area is made up of others than before (R63). The
 * last has no end.
 */
export function periodsOf(served: readonly Served[], parts: readonly Part[]): readonly Period[] {
  const inOrder = served.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
  const changes = parts.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo === null ? [] : [validTo])])
  const all = inOrder.flatMap(({ areaId, name, validFrom }, place) => {
    const until = inOrder[place + 1]?.validFrom
    const days = changes.filter((day) => validFrom < day && (until === undefined || day < until))
    return [...new Set([validFrom, ...days])].sort().map((from) => ({ from, areaId, name, madeOf: madeOf(areaId, from, parts) }))
  })
  return all.filter((period, place) => place === 0 || keyOf(period) !== keyOf(all[place - 1]!))
}

/** The same for two times with the same figures. */
export const keyOf = ({ areaId, madeOf: areas }: Period): string => [areaId, ...areas].join(' ')

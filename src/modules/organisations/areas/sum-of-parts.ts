import type { Population } from '../population/match-counts.ts'

/** A characteristic with where its figures come from: two sources are never added up. */
export type Sourced = Population & { source: string }

/** The figures of an area, or of a part of one. */
export type Figures = { name: string; populations: readonly Sourced[] }

/** A characteristic of which a sum has no figures: parts without any, or figures that do not fit each other. */
export type Lacking = {
  characteristic: string
  base: Population['base']
  because: 'parts-without' | 'other-sources' | 'other-groups'
  without: readonly string[]
}

/**
 * The figures of several areas together: for each characteristic and base, the sums of the same groups of the same source. Where one part has no such
 * figures the sum has none either, and says so: a sum that leaves a part out would be taken for the whole.
 */
export function sumOfParts(parts: readonly Figures[]): { populations: Sourced[]; lacking: Lacking[] } {
  if (parts.length === 1) return { populations: [...parts[0]!.populations], lacking: [] }
  const sums = [
    ...Map.groupBy(
      parts.flatMap(({ populations }) => populations),
      keyOf,
    ).values(),
  ].map((of) => sumOf(parts, of[0]!))
  return {
    populations: sums.filter((one) => 'groups' in one),
    lacking: sums.filter((one) => 'because' in one),
  }
}

const keyOf = ({ characteristic, base }: Population): string => `${characteristic}\n${base}`

function sumOf(parts: readonly Figures[], { characteristic, base, source, groups }: Sourced): Sourced | Lacking {
  const its = parts.map(({ populations }) => populations.find((one) => one.characteristic === characteristic && one.base === base))
  const lacking = (because: Lacking['because'], without: readonly string[] = []): Lacking => ({ characteristic, base, because, without })
  if (its.includes(undefined))
    return lacking(
      'parts-without',
      parts.filter((_, place) => its[place] === undefined).map(({ name }) => name),
    )
  if (its.some((one) => one!.source !== source)) return lacking('other-sources')
  const peopleOf = (one: Sourced, category: string) => one.groups.find((group) => group.category === category)?.people
  const same = its.every((one) => one!.groups.length === groups.length && groups.every(({ category }) => peopleOf(one!, category) !== undefined))
  if (!same) return lacking('other-groups')
  return {
    characteristic,
    base,
    source,
    groups: groups.map(({ category }) => ({ category, people: its.reduce((sum, one) => sum + peopleOf(one!, category)!, 0) })),
  }
}

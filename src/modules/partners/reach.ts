/** A group of a characteristic, by the codes of the figures of who lives here: `ethnic-group`, `black`. */
export type Group = { characteristic: string; category: string }

/** The groups that are known by name: a characteristic's label, and for each group its short name first. */
export type KnownGroups = Readonly<Record<string, { label: string; groups: Readonly<Record<string, readonly [short: string, ...also: string[]]>> }>>

/** A group as the value of a form, and in an address. */
export const keyOf = ({ characteristic, category }: Group): string => `${characteristic}:${category}`

/** "Ethnic group: Black", or "Core20" where both have one name; codes stand for what is not known by name. */
export function groupInWords(known: KnownGroups, { characteristic, category }: Group): string {
  const { label = characteristic, groups = {} } = known[characteristic] ?? {}
  const short = groups[category]?.[0] ?? category
  return short === label ? label : `${label}: ${short}`
}

/** Groups that no community organisation would say they reach: everybody else, and steps of an index that stand under Core20 already. */
const leftOut = new Set(['disability:not-disabled', 'core20:not-core20'])
const steps = new Set(['deprivation-fifth', 'deprivation-decile'])

export type Reachable = { characteristic: string; label: string; groups: readonly (Group & { label: string })[] }

/** What a partner can be said to reach, by characteristic, in the order of the figures. */
export const reachable = (known: KnownGroups): readonly Reachable[] =>
  Object.entries(known)
    .filter(([characteristic]) => !steps.has(characteristic))
    .map(([characteristic, { label, groups }]) => ({
      characteristic,
      label,
      groups: Object.entries(groups)
        .map(([category, [short]]) => ({ characteristic, category, label: short }))
        .filter((group) => !leftOut.has(keyOf(group))),
    }))

const mostDeprived = new Set(['deprivation-fifth:1', 'deprivation-decile:1', 'deprivation-decile:2'])

/**
 * The groups whose partners lead to a group: the group itself; for one of the five ethnic groups also those in detail that it is made of; for the
 * most deprived fifth, or the tenths in it, Core20. Never from a wide group to a narrow one: who reaches Asian people need not reach Chinese people.
 */
export function leadingTo(known: KnownGroups, group: Group): readonly Group[] {
  if (mostDeprived.has(keyOf(group))) return [group, { characteristic: 'core20', category: 'core20' }]
  if (group.characteristic !== 'ethnic-group') return [group]
  const detail = 'ethnic-group-in-detail'
  const parts = Object.keys(known[detail]?.groups ?? {}).filter((category) => category.startsWith(`${group.category}-`))
  return [group, ...parts.map((category) => ({ characteristic: detail, category }))]
}

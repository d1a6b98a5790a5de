import type { Row } from './compare.ts'

/** A group with fewer people than chance would give. `characteristic` and `group` are those of the table it was compared in. */
export type MissingGroup = {
  characteristic: string
  group: string
  /** How many more people of it would make up what a fair draw has; null where the number of those who take part is hidden. */
  short: number | null
  populationShare: number
}

/**
 * The groups that are missing, those who are short of most people first, those whose number is hidden last. A group that is too small to say anything is never
 * among them, and neither is one that is only a little under its share. Whom to reach next can be read off it, by characteristic and group: never which person.
 */
export const missingGroups = (rows: readonly Row[]): readonly MissingGroup[] =>
  rows
    .filter(({ verdict }) => verdict === 'fewer-than-expected')
    .map(({ characteristic, group, short, populationShare }) => ({ characteristic, group, short, populationShare }))
    .sort((one, other) => (other.short ?? -1) - (one.short ?? -1))

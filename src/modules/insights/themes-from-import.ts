import { longestName, themeName } from './theme.ts'

/** A theme's name must be at least two characters long; a label may be one. */
const asName = (label: string): string => {
  const name = themeName(label)
  return [...name].length === 1 ? `Theme ${name}` : [...name].slice(0, longestName).join('').trim()
}

/** The labels of contributions as names of themes: one row for each contribution and name, without blank ones. */
export const namesOfLabels = (
  labelled: readonly { contributionId: string; themes: readonly string[] }[],
): { contributionId: string; name: string }[] =>
  labelled.flatMap(({ contributionId, themes }) =>
    themes
      .map(asName)
      .filter((name) => name !== '')
      .map((name) => ({ contributionId, name })),
  )

/** Each name once, in whatever capitals it comes, as it was written first. */
export const eachOnce = (names: readonly string[]): string[] =>
  [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed()

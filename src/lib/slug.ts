const longest = 60

/**
 * The name of a thing as part of a web address: 'Patient transport in Ashby & Wold' gives 'patient-transport-in-ashby-and-wold'.
 * At most 60 characters, cut at the end of a word where there is one. Empty when the name has no letter or digit that
 * can be written in a–z and 0–9: the caller then falls back on an id.
 */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (words.length <= longest) return words
  const kept = words.slice(0, longest + 1)
  return (kept.includes('-') ? kept.slice(0, kept.lastIndexOf('-')) : kept.slice(0, longest)).replace(/-$/, '')
}

/** The slug itself, or the first of `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

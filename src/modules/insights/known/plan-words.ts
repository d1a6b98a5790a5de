/** So many words of a plan are looked for. More would find nearly everything. */
const most = 12

/** Small words, months, and what every plan says. */
const everyday = new Set(
  `about after again all also and any april are area areas ask asked asks august because been before being but can cannot come could december
  decide decided decides did does each every everyone february few for from get getting give had has have her here him his how into its
  january july june just know least less let like make many march may more most must need needs new next not november now october off one
  only open other our out over own part people per person project says september should since some somebody such take than that the their
  them then there these they this those three time times too two until use used user very want wants was way week well were what when where
  which while who why will with without would write year years yet you your`.split(/\s+/),
)

/**
 * What to look for before a plan is carried out: its own words, those first that it says most often, as a search for any of them.
 *
 * @param texts of the plan, the most telling first: among words said equally often, the earlier ones go first
 * @returns at most 12 words with OR between them; '' when the plan says nothing to look for
 */
export function wordsOfPlan(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .match(/\p{L}{3,}/gu) ?? [])
    if (!everyday.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([word]) => word)
    .join(' OR ')
}

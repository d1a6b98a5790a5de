/**
 * How far two partitions of the same people agree: 1 the same, 0 as by chance (the adjusted Rand index; Hubert, Arabie, J. Classif. 2 (1985) 193).
 * Who has no group (below 0) in either is left out.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [cells, rows, columns] = [new Map<string, number>(), new Map<number, number>(), new Map<number, number>()]
  let people = 0
  for (let n = 0; n < one.length; n++) {
    const [row, column] = [one[n]!, other[n]!]
    if (row < 0 || column < 0) continue
    people += 1
    count(cells, `${row} ${column}`)
    count(rows, row)
    count(columns, column)
  }
  const [together, inRows, inColumns] = [pairsIn(cells), pairsIn(rows), pairsIn(columns)]
  const expected = (inRows * inColumns) / Math.max(1, (people * (people - 1)) / 2)
  const most = (inRows + inColumns) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const pairsIn = (counts: ReadonlyMap<unknown, number>): number => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)

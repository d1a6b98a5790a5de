/**
 * Worked out elsewhere, not by this project's code, in Python 3.11 with every panel written out: leximin by its definition, one linear programme for each level and
 * person (SciPy 1.17.1, `linprog`); Nash by multiplying weights until no panel is worth more than one part in a billion above the average, which leaves
 * its chances right to four decimals; those of leximin are right to nine. Households by number, 0 for none. Chances in the order of the people.
 */
export type Golden = {
  panelSize: number
  /** For each of the eight targets the fewest and the most: two, three and three values of three categories. */
  targets: readonly (readonly [min: number, max: number])[]
  people: readonly (readonly [first: number, second: number, third: number, household: number])[]
  leximin: readonly number[]
  nash: readonly number[]
}

export const golden: readonly Golden[] = [
  {
    panelSize: 4,
    targets: [[1, 3], [1, 3], [3, 4], [0, 1], [0, 0], [1, 2], [2, 2], [0, 1]],
    people: [
      [1, 2, 5, 0],
      [1, 3, 7, 0],
      [1, 2, 6, 0],
      [1, 4, 6, 0],
      [1, 4, 6, 0],
      [0, 2, 5, 0],
      [0, 2, 5, 0],
      [0, 2, 6, 0],
      [0, 3, 6, 1],
      [0, 2, 6, 1],
      [1, 4, 7, 2],
      [1, 2, 7, 2],
    ],
    leximin: [0.4, 0.4, 0.5, 0, 0, 0.4, 0.4, 0.5, 0.5, 0.5, 0, 0.4],
    nash: [0.400000001, 0.399999997, 0.500016571, 0, 0, 0.400000001, 0.400000001, 0.500016571, 0.499983427, 0.499983431, 0, 0.400000001],
  },
  {
    panelSize: 5,
    targets: [[1, 3], [2, 3], [2, 2], [3, 3], [0, 1], [2, 3], [0, 1], [2, 2]],
    people: [
      [1, 3, 7, 0],
      [0, 2, 6, 1],
      [1, 3, 5, 0],
      [1, 3, 7, 2],
      [1, 3, 5, 0],
      [0, 2, 5, 0],
      [1, 2, 6, 1],
      [0, 3, 7, 2],
      [0, 3, 7, 0],
      [1, 4, 5, 0],
    ],
    leximin: [0.5, 0.5, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 0],
    nash: [0.500023717, 0.5, 0.5, 0.499976283, 0.5, 1, 0.5, 0.499976283, 0.500023717, 0],
  },
  {
    panelSize: 4,
    targets: [[0, 2], [2, 3], [1, 2], [1, 3], [0, 0], [1, 1], [1, 3], [0, 1]],
    people: [
      [1, 3, 5, 1],
      [0, 3, 5, 0],
      [1, 2, 6, 1],
      [1, 2, 7, 0],
      [1, 3, 6, 0],
      [0, 2, 5, 0],
      [0, 2, 7, 0],
      [1, 3, 5, 2],
      [1, 2, 7, 0],
      [1, 2, 6, 0],
      [1, 3, 5, 2],
    ],
    leximin: [0.2, 0.4, 0.5, 0.2, 1, 0, 0.6, 0.2, 0.2, 0.5, 0.2],
    nash: [0.19047619, 0.428571429, 0.499999997, 0.214285714, 1, 0, 0.571428571, 0.190476191, 0.214285714, 0.500000003, 0.190476191],
  },
  {
    panelSize: 4,
    targets: [[1, 3], [1, 2], [1, 3], [0, 1], [1, 1], [0, 0], [2, 3], [0, 2]],
    people: [
      [0, 3, 6, 0],
      [1, 2, 6, 0],
      [0, 2, 7, 2],
      [1, 4, 5, 0],
      [0, 3, 6, 0],
      [1, 2, 6, 0],
      [1, 2, 7, 0],
      [1, 4, 7, 2],
      [0, 4, 5, 1],
      [0, 4, 6, 0],
      [1, 4, 5, 0],
      [1, 3, 5, 0],
    ],
    leximin: [0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0, 0, 1, 0, 0],
    nash: [0.499982922, 0.5, 0.500017078, 0, 0.499982922, 0.5, 0.500017079, 0, 0, 1, 0, 0],
  },
]

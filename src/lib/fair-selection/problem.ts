/** How many of one value a panel must have: from `min` to `max` people. The targets of one category share its name. */
export type Target = {
  category: string
  value: string
  min: number
  max: number
  /** How far the smallest change may move the bounds, where the organiser said so. */
  flex?: { min: number; max: number }
}

export type Person = {
  id: string
  /** For each category one target, as its place in `targets`. */
  values: readonly number[]
  /** People of one household are never on a panel together. Without one, nobody shares it. */
  household?: string
  /** How many times the name is in the hat, for `weighted` only; above 0, and 1 unless it is said. */
  weight?: number
}

/** A panel of so many people is wanted, with every target met, from these people. */
export type Problem = { panelSize: number; targets: readonly Target[]; people: readonly Person[] }

/** What a long reckoning is told of its limits; `compute` of the platform hands in the same. */
export type Limits = { spent: () => boolean; progress?: (share: number) => void }

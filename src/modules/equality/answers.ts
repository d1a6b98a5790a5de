import { type Item, items } from './categories.ts'
import { type BroadGroup, isBroad, toFive } from './ethnic-group.ts'

/** One set of answers: a code of the item's list, 'declined', 'not-asked', or null where it was left blank. */
export type Items = Readonly<Record<Item, string | null>>

const every = (value: string | null): Items => Object.fromEntries(items.map((item) => [item, value])) as Items

export const allBlank: Items = every(null)
/** "No, skip": asked, and declined. Where somebody lives may not have been asked. */
export const allDeclined = (asksWhere: boolean): Items => ({ ...every('declined'), ...(!asksWhere && { deprivation: 'not-asked' }) })
export const wasSkipped = (given: Items): boolean =>
  items.every((item) => given[item] === 'declined' || (item === 'deprivation' && given[item] === 'not-asked'))

/**
 * What the first page says of where somebody lives: a decile, 'not-known' or 'declined'. `left`: nothing, and then what was kept stays, for a postcode cannot be
 * shown again to somebody who changes another answer. `not-asked`: no postcodes were brought in.
 */
export type Where = { is: 'left' | 'not-asked' } | { is: 'said'; code: string }

/** The first page asks what can be asked of everyone. */
export type First = Pick<Items, 'birthYear' | 'condition' | 'sex' | 'gender' | 'religion' | 'maritalStatus'> & {
  broadGroup: string | null
  where: Where
}
/** The second asks what depends on it. What was not asked there is not in it. */
export type Second = Partial<Pick<Items, 'reduces' | 'ethnicGroup' | 'sexualOrientation'>>

/** From this age sexual orientation is asked. Source: the NHS information standard for sexual orientation monitoring. */
export const askedFrom = 16

/**
 * Whether somebody is old enough, as far as the year of birth tells: 'no' only where they cannot be 16 yet. In the year of their
 * 16th birthday, and where the year is blank, they are asked to judge themselves.
 */
export function oldEnough(birthYear: string | null, year: number): 'yes' | 'no' | 'ask-them' {
  if (birthYear === null || !/^\d{4}$/.test(birthYear)) return 'ask-them'
  const age = year - Number(birthYear)
  if (age < askedFrom) return 'no'
  return age === askedFrom ? 'ask-them' : 'yes'
}

export const broadOf = ({ ethnicGroup }: Items): BroadGroup | undefined => (ethnicGroup === null ? undefined : toFive(ethnicGroup))

/** What the second page asks, given the first. */
export const asksMore = (given: Items, year: number): { reduces: boolean; detailOf: BroadGroup | undefined; orientation: boolean } => ({
  reduces: given.condition === 'yes',
  detailOf: broadOf(given),
  orientation: oldEnough(given.birthYear, year) !== 'no',
})

/** All answers after the first page. Answers of the second page that the first no longer leads to are taken away. */
export function afterFirst(before: Items, { broadGroup, where, ...first }: First, year: number): Items {
  const kept = { ...before, ...first }
  const detailStands = broadGroup !== null && before.ethnicGroup !== null && toFive(before.ethnicGroup) === broadGroup
  return {
    ...kept,
    ethnicGroup: detailStands ? before.ethnicGroup : broadGroup,
    reduces: whereAsked(before.reduces, kept.condition === 'yes'),
    sexualOrientation: whereAsked(before.sexualOrientation, oldEnough(kept.birthYear, year) !== 'no'),
    deprivation: whereAfter(before.deprivation, where),
  }
}

/** All answers after the second page. A detailed group that was left blank leaves the broad one standing. */
export function afterSecond(before: Items, second: Second, year: number): Items {
  const more = asksMore(before, year)
  return {
    ...before,
    reduces: more.reduces && second.reduces !== undefined ? second.reduces : before.reduces,
    ethnicGroup: more.detailOf && second.ethnicGroup !== undefined ? detailIn(more.detailOf, second.ethnicGroup) : before.ethnicGroup,
    sexualOrientation: more.orientation && second.sexualOrientation !== undefined ? second.sexualOrientation : before.sexualOrientation,
  }
}

/** Whether somebody is disabled as the Equality Act defines it: a long-lasting condition that limits them. Undefined where it was not said. */
export function disabledUnderTheAct(condition: string | null, reduces: string | null): boolean | undefined {
  if (condition === 'no') return false
  if (condition !== 'yes') return undefined
  if (reduces === 'a-lot' || reduces === 'a-little') return true
  return reduces === 'not-at-all' ? false : undefined
}

const whereAsked = (before: string | null, isAsked: boolean): string | null => (isAsked ? (before === 'not-asked' ? null : before) : 'not-asked')

/** Whoever says nothing of it keeps what was found before; a box that says "prefer not to say" was in view, and can be taken back. */
function whereAfter(before: string | null, where: Where): string | null {
  if (where.is === 'said') return where.code
  if (where.is === 'not-asked') return before ?? 'not-asked'
  return before === 'declined' || before === 'not-asked' ? null : before
}

/** "Prefer not to say" to the detail leaves the broad group, which was said. */
const detailIn = (broad: BroadGroup, detail: string | null): string =>
  detail !== null && !isBroad(detail) && toFive(detail) === broad ? detail : broad

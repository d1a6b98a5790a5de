import { choice, number, text, yes } from '#ui/form/index.ts'
import { asksMore, type First, type Items, type Second, type Where } from './answers.ts'
import { asked, declined, type Listed, lists } from './categories.ts'
import { broadGroups, detailedGroups, isBroad, toFive } from './ethnic-group.ts'

const one = (item: Listed, options: Readonly<Record<string, string>> = lists[item]) =>
  choice({ label: asked[item], options: { ...options, ...declined }, optional: true })

/** What can be asked of everyone. Every question is optional, and each can be declined. */
export const firstForm = {
  birthYear: number({ label: asked.birthYear, hint: 'For example, 1984', called: 'The year', min: 1900, max: 2099, optional: true }),
  birthYearDeclined: yes({ label: 'I prefer not to say my year of birth' }),
  condition: one('condition'),
  broadGroup: one('ethnicGroup', broadGroups),
  sex: one('sex'),
  gender: one('gender'),
  religion: one('religion'),
  maritalStatus: one('maritalStatus'),
  postcode: text({
    label: asked.deprivation,
    hint: 'We turn it into how deprived the area is, and forget it. For example, SE1 7PB',
    maxLength: 20,
    autocomplete: 'postal-code',
    width: 10,
    optional: true,
  }),
  postcodeDeclined: yes({ label: 'I prefer not to say my postcode' }),
}

/** What the first page asks: the postcode only where a list of them was brought in. */
export const firstNames = (asksWhere: boolean) =>
  (Object.keys(firstForm) as (keyof typeof firstForm)[]).filter((name) => asksWhere || !name.startsWith('postcode'))

/** What depends on the first page: only those that apply are shown. */
export const secondForm = {
  reduces: one('reduces'),
  ethnicGroup: choice({ label: 'Which best describes your ethnic group or background?', optional: true }),
  sexualOrientation: one('sexualOrientation'),
}

export type FirstValues = { birthYear: number | undefined; birthYearDeclined: boolean; postcode: string; postcodeDeclined: boolean } & Partial<
  Record<'condition' | 'broadGroup' | 'sex' | 'gender' | 'religion' | 'maritalStatus', string>
>

/** @param found whether the postcode could be asked, and the decile that was found for it: the postcode itself is kept nowhere */
export const firstOf = (values: FirstValues, found: { asked: boolean; decile: string }): First => ({
  birthYear: values.birthYearDeclined ? 'declined' : (values.birthYear?.toString() ?? null),
  condition: values.condition ?? null,
  broadGroup: values.broadGroup ?? null,
  sex: values.sex ?? null,
  gender: values.gender ?? null,
  religion: values.religion ?? null,
  maritalStatus: values.maritalStatus ?? null,
  where: whereOf(values, found),
})

function whereOf({ postcode, postcodeDeclined }: FirstValues, { asked: wasAsked, decile }: { asked: boolean; decile: string }): Where {
  if (!wasAsked) return { is: 'not-asked' }
  if (postcodeDeclined) return { is: 'said', code: 'declined' }
  return postcode === '' ? { is: 'left' } : { is: 'said', code: decile }
}

/** Kept answers as the first page shows them. */
export const firstShown = (items: Items): Readonly<Record<string, string | boolean | null>> => ({
  ...items,
  birthYear: items.birthYear === 'declined' ? null : items.birthYear,
  birthYearDeclined: items.birthYear === 'declined',
  postcodeDeclined: items.deprivation === 'declined',
  broadGroup: items.ethnicGroup === null ? null : (toFive(items.ethnicGroup) ?? items.ethnicGroup),
})

/** The questions of the second page that apply, with the options of the ethnic groups. */
export function secondAsked(items: Items, year: number) {
  const more = asksMore(items, year)
  const groups = more.detailOf ? { ...detailedGroups[more.detailOf], ...declined } : {}
  return {
    names: [...(more.reduces ? ['reduces'] : []), ...(more.detailOf ? ['ethnicGroup'] : []), ...(more.orientation ? ['sexualOrientation'] : [])] as (
      | 'reduces'
      | 'ethnicGroup'
      | 'sexualOrientation'
    )[],
    groups: groups as Readonly<Record<string, string>>,
    broad: more.detailOf,
  }
}

export const secondOf = (values: Partial<Record<keyof typeof secondForm, string>>): Second => ({
  reduces: values.reduces ?? null,
  ethnicGroup: values.ethnicGroup ?? null,
  sexualOrientation: values.sexualOrientation ?? null,
})

/** Kept answers as the second page shows them: a broad group alone is no detail. */
export const secondShown = (items: Items): Readonly<Record<string, string | null>> => ({
  ...items,
  ethnicGroup: items.ethnicGroup !== null && isBroad(items.ethnicGroup) ? null : items.ethnicGroup,
})

import { lists } from './categories.ts'
import { broadGroups } from './ethnic-group.ts'

/** Categories of a question as totals show them, in order. */
export type Categories = Readonly<Record<string, string>>

/** Bands that begin at 25, so that no band is the same people as those who are too young for another question. */
export const ageBands: Categories = {
  'under-25': 'Under 25',
  '25-34': '25 to 34',
  '35-49': '35 to 49',
  '50-64': '50 to 64',
  '65-over': '65 and over',
}
const firstAges: readonly [band: string, from: number][] = [
  ['65-over', 65],
  ['50-64', 50],
  ['35-49', 35],
  ['25-34', 25],
  ['under-25', 0],
]

/** The band of the age that somebody reaches in a year. */
export const ageBand = (birthYear: number, year: number): string => firstAges.find(([, from]) => year - birthYear >= from)?.[0] ?? 'under-25'

const detail: Categories = Object.fromEntries(
  Object.entries(lists.ethnicGroup).map(([code, label]) => [code, Object.hasOwn(broadGroups, code) ? `${label}, not said which` : label]),
)

/** What totals are given of. The two questions about disability are one here: only together do they say who is disabled. */
export const questions = {
  age: { title: 'Age', says: 'The age that people reach in the year of the table', categories: ageBands },
  disability: {
    title: 'Disability',
    says: 'Disabled as the Equality Act defines it: a condition of 12 months or more that reduces day-to-day activities a lot or a little',
    categories: { disabled: 'Disabled', 'not-disabled': 'Not disabled' },
  },
  ethnicGroup: { title: 'Ethnic group', says: 'The categories of Census 2021, in five groups', categories: broadGroups },
  ethnicGroupInDetail: { title: 'Ethnic group', says: 'The 19 categories of Census 2021', categories: detail },
  sex: { title: 'Sex', says: 'What people answered to “What is your sex?”', categories: lists.sex },
  gender: {
    title: 'Gender',
    says: 'Whether the gender that people identify with is the same as their sex registered at birth',
    categories: { yes: 'The same', no: 'Not the same' },
  },
  religion: { title: 'Religion', says: 'The categories of Census 2021', categories: lists.religion },
  sexualOrientation: { title: 'Sexual orientation', says: 'Asked from the age of 16', categories: lists.sexualOrientation },
  maritalStatus: { title: 'Marital or civil partnership status', says: 'Legal status', categories: lists.maritalStatus },
  deprivation: {
    title: 'Where people live',
    says: 'Core20 is the most deprived fifth of England’s small areas, by the Index of Multiple Deprivation 2025',
    categories: { core20: 'Core20', 'not-core20': 'Not Core20' },
  },
} as const satisfies Record<string, { title: string; says: string; categories: Categories }>

export type Question = keyof typeof questions

/** Core20: the most deprived fifth of England's small areas, deciles 1 and 2 of the national index. Anything but a decile stays as it is. */
export const core20Of = (code: string): string => (/^\d+$/.test(code) ? (Number(code) <= 2 ? 'core20' : 'not-core20') : code)

/** Answers that are no answer: they are in no percentage, and how many they were is said (R44). */
const without = { declined: 'Prefer not to say', blank: 'Left blank' } as const

/** The same for one question. Where somebody lives may not be found, and was not asked of everyone. */
export const withoutOf = (question: Question): Categories =>
  question === 'deprivation' ? { ...without, 'not-known': 'Postcode not found', 'not-asked': 'Not asked' } : without

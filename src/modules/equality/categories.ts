import { broadGroups, detailedGroups } from './ethnic-group.ts'

/** Which lists are asked. A change of a list is a new version, and the lists of the old one stay here. */
export const version = 1

export const declined = { declined: 'Prefer not to say' } as const

/**
 * What is asked, in the words and the order of the GOV.UK pattern "Equality information", with the categories of Census 2021.
 * No answer may be written in: free text can name somebody, and cannot be counted.
 */
export const lists = {
  condition: { yes: 'Yes', no: 'No' },
  reduces: { 'a-lot': 'Yes, a lot', 'a-little': 'Yes, a little', 'not-at-all': 'Not at all' },
  ethnicGroup: {
    ...broadGroups,
    ...detailedGroups.white,
    ...detailedGroups.mixed,
    ...detailedGroups.asian,
    ...detailedGroups.black,
    ...detailedGroups.other,
  },
  sex: { female: 'Female', male: 'Male' },
  gender: { yes: 'Yes', no: 'No' },
  religion: {
    none: 'No religion',
    christian: 'Christian',
    buddhist: 'Buddhist',
    hindu: 'Hindu',
    jewish: 'Jewish',
    muslim: 'Muslim',
    sikh: 'Sikh',
    other: 'Any other religion',
  },
  sexualOrientation: {
    straight: 'Heterosexual or straight',
    'gay-or-lesbian': 'Gay or lesbian',
    bisexual: 'Bisexual',
    other: 'Another sexual orientation',
  },
  maritalStatus: {
    'never-married': 'Never married and never registered in a civil partnership',
    married: 'Married',
    'civil-partnership': 'In a registered civil partnership',
    separated: 'Separated, but still legally married',
    'separated-partnership': 'Separated, but still legally in a civil partnership',
    divorced: 'Divorced',
    'dissolved-partnership': 'Formerly in a civil partnership which is now legally dissolved',
    widowed: 'Widowed',
    'surviving-partner': 'Surviving partner from a registered civil partnership',
  },
} as const

export type Listed = keyof typeof lists
export type Item = Listed | 'birthYear' | 'deprivation'

export const items: readonly Item[] = ['birthYear', ...(Object.keys(lists) as Listed[]), 'deprivation']

/** The questions, each as it is asked. */
export const asked: Readonly<Record<Item, string>> = {
  birthYear: 'What year were you born?',
  condition: 'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?',
  reduces: 'Do any of your conditions or illnesses reduce your ability to carry out day-to-day activities?',
  ethnicGroup: 'What is your ethnic group?',
  sex: 'What is your sex?',
  gender: 'Is the gender you identify with the same as your sex registered at birth?',
  religion: 'What is your religion?',
  sexualOrientation: 'Which of these best describes your sexual orientation?',
  maritalStatus: 'What is your legal marital or registered civil partnership status?',
  deprivation: 'What is your postcode?',
}

/** What each answer is about, where answers are listed. */
export const called: Readonly<Record<Item, string>> = {
  birthYear: 'Year of birth',
  condition: 'Condition or illness of 12 months or more',
  reduces: 'Reduces day-to-day activities',
  ethnicGroup: 'Ethnic group',
  sex: 'Sex',
  gender: 'Gender the same as sex registered at birth',
  religion: 'Religion',
  sexualOrientation: 'Sexual orientation',
  maritalStatus: 'Marital or civil partnership status',
  deprivation: 'How deprived the area is where you live',
}

/** An answer in words; null is one that was left blank. */
export function answerInWords(item: Item, code: string | null): string {
  if (code === null) return 'Left blank'
  if (code === 'declined') return declined.declined
  if (code === 'not-asked') return 'Not asked'
  if (item === 'deprivation') return decileInWords(code)
  return item === 'birthYear' ? code : ((lists[item] as Readonly<Record<string, string>>)[code] ?? code)
}

/** The decile of somebody's area, which is all that is kept of their postcode. */
const decileInWords = (code: string): string =>
  code === 'not-known' ? 'Not known: we did not find the postcode' : `Tenth ${code} of 10, where 1 is the most deprived. Your postcode is not kept`

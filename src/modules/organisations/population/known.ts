/** A characteristic that is known by name: how it is called, what else files call it, and its groups, each with its short name first. */
export type Known = { label: string; also: readonly string[]; groups: Readonly<Record<string, readonly [short: string, ...also: string[]]>> }

const asian = ['Asian or Asian British', 'Asian, Asian British or Asian Welsh', 'Asian or Asian Welsh'] as const
const black = [
  'Black, African, Caribbean or Black British',
  'Black, Black British, Black Welsh, Caribbean or African',
  'Black or Black British',
] as const
const mixed = ['Mixed or multiple ethnic groups', 'Mixed or multiple', 'Multiple'] as const
const other = ['Other ethnic group', 'Any other', 'Any other ethnic group'] as const
const ethnicity = ['Ethnicity', 'Ethnic background', 'Ethnic groups'] as const

const tens = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
const numbered = (word: string, numbers: readonly string[]): Known['groups'] =>
  Object.fromEntries(numbers.map((number) => [number, [`${word} ${number}`, number] as const]))

/** The characteristics of the figures that come with Heard. Codes are those of the database; groups have the order of the census or the question. */
export const known: Readonly<Record<string, Known>> = {
  age: {
    label: 'Age',
    also: ['Age group', 'Age band'],
    groups: {
      'under-16': ['Under 16', '0-15', '0 to 15', '15 and under', '15 years and under'],
      '16-24': ['16 to 24'],
      '25-34': ['25 to 34'],
      '35-49': ['35 to 49'],
      '50-64': ['50 to 64'],
      '65-over': ['65 and over', '65+', '65 years and over'],
    },
  },
  sex: { label: 'Sex', also: [], groups: { female: ['Female', 'F', 'Women', 'Woman'], male: ['Male', 'M', 'Men', 'Man'] } },
  'ethnic-group': {
    label: 'Ethnic group',
    also: [...ethnicity, 'eth5', 'Ethnic group (5)'],
    groups: { asian: ['Asian', ...asian], black: ['Black', ...black], mixed: ['Mixed', ...mixed], white: ['White'], other: ['Other', ...other] },
  },
  'ethnic-group-in-detail': {
    label: 'Ethnic group in detail',
    also: [...ethnicity, 'Ethnic group', 'eth19', 'Ethnic group (19)'],
    groups: {
      'asian-indian': ['Indian'],
      'asian-pakistani': ['Pakistani'],
      'asian-bangladeshi': ['Bangladeshi'],
      'asian-chinese': ['Chinese'],
      'asian-other': ['Other Asian', 'Any other Asian background'],
      'black-african': ['African', 'Black African'],
      'black-caribbean': ['Caribbean', 'Black Caribbean'],
      'black-other': ['Other Black', 'Any other Black, African or Caribbean background'],
      'mixed-caribbean': ['White and Black Caribbean'],
      'mixed-african': ['White and Black African'],
      'mixed-asian': ['White and Asian'],
      'mixed-other': ['Other Mixed', 'Any other Mixed or multiple ethnic background', 'Other Mixed or Multiple ethnic groups'],
      'white-british': ['White British', 'English, Welsh, Scottish, Northern Irish or British'],
      'white-irish': ['White Irish', 'Irish'],
      'white-traveller': ['Gypsy or Irish Traveller'],
      'white-roma': ['Roma'],
      'white-other': ['Other White', 'Any other White background'],
      'other-arab': ['Arab'],
      'other-any': ['Any other ethnic group', 'Other'],
    },
  },
  disability: {
    label: 'Disability',
    also: ['Disabled', 'dis'],
    groups: {
      disabled: ['Disabled', 'Yes', 'Disabled under the Equality Act'],
      'not-disabled': ['Not disabled', 'No', 'Non-disabled', 'Not disabled under the Equality Act'],
    },
  },
  religion: {
    label: 'Religion',
    also: ['Religion or belief', 'rel'],
    groups: {
      none: ['No religion', 'None'],
      christian: ['Christian'],
      buddhist: ['Buddhist'],
      hindu: ['Hindu'],
      jewish: ['Jewish'],
      muslim: ['Muslim'],
      sikh: ['Sikh'],
      other: ['Other religion', 'Any other religion', 'Other'],
    },
  },
  'sexual-orientation': {
    label: 'Sexual orientation',
    also: ['so'],
    groups: {
      straight: ['Straight', 'Heterosexual', 'Heterosexual or straight', 'Straight or heterosexual'],
      'gay-or-lesbian': ['Gay or lesbian', 'Gay', 'Lesbian'],
      bisexual: ['Bisexual'],
      other: ['Other', 'Another sexual orientation', 'All other sexual orientations', 'Other sexual orientation'],
    },
  },
  core20: {
    label: 'Core20',
    also: ['Deprivation', 'IMD', 'IMD 2025', 'Core20PLUS', 'Core 20'],
    groups: {
      core20: ['Core20', 'Core 20', 'Yes', 'Most deprived 20%', 'Most deprived fifth'],
      'not-core20': ['Not Core20', 'Not Core 20', 'Non-Core20', 'Outside Core20', 'Other', 'Rest', 'Everyone else', 'No'],
    },
  },
  'deprivation-fifth': {
    label: 'Deprivation in fifths',
    also: ['Deprivation quintile', 'IMD quintile', 'Quintile', 'Deprivation fifth'],
    groups: numbered('Fifth', tens.slice(0, 5)),
  },
  'deprivation-decile': {
    label: 'Deprivation in tenths',
    also: ['Deprivation decile', 'IMD decile', 'Decile', 'imd'],
    groups: numbered('Tenth', tens),
  },
}

/** What stands for no answer in a file of counts: counted, and in no share (R44). */
export const noAnswer: readonly string[] = [
  ...['Prefer not to say', 'Declined', 'Not answered', 'No answer', 'Left blank', 'Blank', 'Not known', 'Unknown', 'Not stated', 'Missing'],
  ...['Not asked', 'Not recorded', 'not-answered', 'Z', '99'],
]

export const total: readonly string[] = ['Total', 'All', 'Everybody']

export const characteristicInWords = (code: string): string => known[code]?.label ?? code

/** A group by its short name. */
export const groupInWords = (characteristic: string, category: string): string => known[characteristic]?.groups[category]?.[0] ?? category

/** The same however it was typed: small letters, one kind of dash, 'to' for the dash of an age, no 'aged'. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/^aged\s+/, '')
    .replace(/(\d)\s*(?:-|to)\s*(\d)/g, '$1-$2')
    .replace(/\s+years?$/, '')
    .replace(/[^a-z0-9+%-]+/g, ' ')
    .trim()

/** Whether a characteristic of a file is this one. */
export const isCharacteristic = (typed: string, code: string): boolean =>
  [code, characteristicInWords(code), ...(known[code]?.also ?? [])].some((name) => plainName(name) === plainName(typed))

/** Whether a group of a file is this one. */
export const isGroup = (typed: string, characteristic: string, category: string): boolean =>
  [category, ...(known[characteristic]?.groups[category] ?? [])].some((name) => plainName(name) === plainName(typed))

export const isNoAnswer = (typed: string): boolean => noAnswer.some((name) => plainName(name) === plainName(typed))
export const isTotal = (typed: string): boolean => total.some((name) => plainName(name) === plainName(typed))

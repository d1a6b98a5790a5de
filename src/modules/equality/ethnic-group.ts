/**
 * The 19 ethnic groups of the 2021 census of England and Wales in five broad groups, in the order and words of the GOV.UK pattern.
 * Sources: ONS Census 2021 (TS021); GOV.UK Design System, "Equality information".
 */
export const broadGroups = {
  white: 'White',
  mixed: 'Mixed or multiple ethnic groups',
  asian: 'Asian or Asian British',
  black: 'Black, African, Caribbean or Black British',
  other: 'Other ethnic group',
} as const
export type BroadGroup = keyof typeof broadGroups

export const detailedGroups = {
  white: {
    'white-british': 'English, Welsh, Scottish, Northern Irish or British',
    'white-irish': 'Irish',
    'white-traveller': 'Gypsy or Irish Traveller',
    'white-roma': 'Roma',
    'white-other': 'Any other White background',
  },
  mixed: {
    'mixed-caribbean': 'White and Black Caribbean',
    'mixed-african': 'White and Black African',
    'mixed-asian': 'White and Asian',
    'mixed-other': 'Any other Mixed or multiple ethnic background',
  },
  asian: {
    'asian-indian': 'Indian',
    'asian-pakistani': 'Pakistani',
    'asian-bangladeshi': 'Bangladeshi',
    'asian-chinese': 'Chinese',
    'asian-other': 'Any other Asian background',
  },
  black: {
    'black-african': 'African',
    'black-caribbean': 'Caribbean',
    'black-other': 'Any other Black, African or Caribbean background',
  },
  other: { 'other-arab': 'Arab', 'other-any': 'Any other ethnic group' },
} as const satisfies Record<BroadGroup, Record<string, string>>

type OfBroad = { [Broad in BroadGroup]: keyof (typeof detailedGroups)[Broad] }
export type DetailedGroup = OfBroad[BroadGroup]

/** What is kept: one of the 19, or a broad group alone where somebody stopped there. */
export type EthnicGroup = DetailedGroup | BroadGroup

export const isBroad = (code: string): code is BroadGroup => Object.hasOwn(broadGroups, code)

const broadOf: ReadonlyMap<string, BroadGroup> = new Map(
  (Object.keys(broadGroups) as BroadGroup[]).flatMap((broad) => [
    [broad, broad] as const,
    ...Object.keys(detailedGroups[broad]).map((code) => [code, broad] as const),
  ]),
)

/** One of five groups; undefined for what is no ethnic group ('declined', '' and any other text). */
export const toFive = (code: string): BroadGroup | undefined => broadOf.get(code)

/** The 18 groups of the GOV.UK pattern: the census's without Roma, who are counted with any other White background. */
export const toEighteen = (code: EthnicGroup): Exclude<EthnicGroup, 'white-roma'> => (code === 'white-roma' ? 'white-other' : code)

const nhsCodes: Readonly<Record<DetailedGroup, string>> = {
  'white-british': 'A',
  'white-irish': 'B',
  'white-traveller': 'C',
  'white-roma': 'C',
  'white-other': 'C',
  'mixed-caribbean': 'D',
  'mixed-african': 'E',
  'mixed-asian': 'F',
  'mixed-other': 'G',
  'asian-indian': 'H',
  'asian-pakistani': 'J',
  'asian-bangladeshi': 'K',
  'asian-chinese': 'R',
  'asian-other': 'L',
  'black-african': 'N',
  'black-caribbean': 'M',
  'black-other': 'P',
  'other-arab': 'S',
  'other-any': 'S',
}

/**
 * The 16+1 codes of the NHS Data Dictionary (2001): Chinese is under other ethnic groups, and there is no code for Roma, Gypsy or
 * Irish Traveller, or Arab. Z: asked and declined. 99: not asked, left blank, or only a broad group, which has no code.
 */
export function toNhs(code: EthnicGroup | 'declined' | 'not-asked' | undefined): string {
  if (code === 'declined') return 'Z'
  return code === undefined || code === 'not-asked' || isBroad(code) ? '99' : nhsCodes[code]
}

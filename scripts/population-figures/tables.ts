/** A table of the source: its name there, its name here, and its groups, there and here, in order. */
export type TableOf = {
  from: string
  characteristic: string
  base: 'all' | '16+'
  source: string
  /** How many areas have it: where not all have, the source leaves out those for which it would not be complete. */
  complete: boolean
  groups: readonly (readonly [there: string, here: string])[]
}

const asian = 'Asian, Asian British or Asian Welsh'
const black = 'Black, Black British, Black Welsh, Caribbean or African'
const mixed = 'Mixed or Multiple ethnic groups'
const other = 'Other ethnic group'

const notAnswered = ['Not answered', 'not-answered'] as const

export const tables: readonly TableOf[] = [
  {
    from: 'age',
    characteristic: 'age',
    base: 'all',
    source: 'ONS, Census 2021, usual residents by age',
    complete: true,
    groups: [
      ['Aged 15 years and under', 'under-16'],
      ['Aged 16 to 24 years', '16-24'],
      ['Aged 25 to 34 years', '25-34'],
      ['Aged 35 to 49 years', '35-49'],
      ['Aged 50 to 64 years', '50-64'],
      ['Aged 65 years and over', '65-over'],
    ],
  },
  {
    from: 'sex',
    characteristic: 'sex',
    base: 'all',
    source: 'ONS, Census 2021, TS009',
    complete: false,
    groups: [
      ['Female', 'female'],
      ['Male', 'male'],
    ],
  },
  {
    from: 'eth5',
    characteristic: 'ethnic-group',
    base: 'all',
    source: 'ONS, Census 2021, TS021',
    complete: true,
    groups: [
      [asian, 'asian'],
      [black, 'black'],
      [mixed, 'mixed'],
      ['White', 'white'],
      [other, 'other'],
    ],
  },
  {
    from: 'eth19',
    characteristic: 'ethnic-group-in-detail',
    base: 'all',
    source: 'ONS, Census 2021, ethnic group in 19 categories',
    complete: false,
    groups: [
      [`${asian}: Indian`, 'asian-indian'],
      [`${asian}: Pakistani`, 'asian-pakistani'],
      [`${asian}: Bangladeshi`, 'asian-bangladeshi'],
      [`${asian}: Chinese`, 'asian-chinese'],
      [`${asian}: Other Asian`, 'asian-other'],
      [`${black}: African`, 'black-african'],
      [`${black}: Caribbean`, 'black-caribbean'],
      [`${black}: Other Black`, 'black-other'],
      [`${mixed}: White and Black Caribbean`, 'mixed-caribbean'],
      [`${mixed}: White and Black African`, 'mixed-african'],
      [`${mixed}: White and Asian`, 'mixed-asian'],
      [`${mixed}: Other Mixed or Multiple ethnic groups`, 'mixed-other'],
      ['White: English, Welsh, Scottish, Northern Irish or British', 'white-british'],
      ['White: Irish', 'white-irish'],
      ['White: Gypsy or Irish Traveller', 'white-traveller'],
      ['White: Roma', 'white-roma'],
      ['White: Other White', 'white-other'],
      [`${other}: Arab`, 'other-arab'],
      [`${other}: Any other ethnic group`, 'other-any'],
    ],
  },
  {
    from: 'dis',
    characteristic: 'disability',
    base: 'all',
    source: 'ONS, Census 2021, TS038, not age-standardised',
    complete: true,
    groups: [
      ['Disabled under the Equality Act', 'disabled'],
      ['Not disabled under the Equality Act', 'not-disabled'],
    ],
  },
  {
    from: 'rel',
    characteristic: 'religion',
    base: 'all',
    source: 'ONS, Census 2021, TS030',
    complete: true,
    groups: [
      ['No religion', 'none'],
      ['Christian', 'christian'],
      ['Buddhist', 'buddhist'],
      ['Hindu', 'hindu'],
      ['Jewish', 'jewish'],
      ['Muslim', 'muslim'],
      ['Sikh', 'sikh'],
      ['Other religion', 'other'],
      notAnswered,
    ],
  },
  {
    from: 'so',
    characteristic: 'sexual-orientation',
    base: '16+',
    source: 'ONS, Census 2021, TS077',
    complete: false,
    groups: [
      ['Straight or Heterosexual', 'straight'],
      ['Gay or Lesbian', 'gay-or-lesbian'],
      ['Bisexual', 'bisexual'],
      ['All other sexual orientations', 'other'],
      notAnswered,
    ],
  },
  {
    from: 'imd',
    characteristic: 'deprivation-decile',
    base: 'all',
    source: 'MHCLG, English Indices of Deprivation 2025, decile of small areas (LSOA 2021), by residents of Census 2021 (ONS, TS021)',
    complete: true,
    groups: Array.from({ length: 10 }, (_, place) => [String(place + 1), String(place + 1)] as const),
  },
]

// Writes the population figures that come with Heard, from a file of census counts by area.
//   node --import ./bin/hooks.mjs scripts/population-figures.ts SOURCE.json           writes src/modules/organisations/population/figures.generated.json
//   node --import ./bin/hooks.mjs scripts/population-figures.ts SOURCE.json --check   exits 1 when the file differs
// The source: { areas: { ENGLAND | E54…: { name, residents, age: { "Aged 16 to 24 years": 1, … }, sex, eth5, eth19, dis, rel, so, imd } } }, counts of
// usual residents at Census 2021 and of IMD 2025 deciles, added up from small areas (LSOA 2021). Tables: scripts/population-figures/tables.ts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ShippedArea, ShippedFigures, ShippedTable } from '#modules/organisations/population/shipped.ts'
import { england, missingIn, peopleIn, problemsOf, type Source, type SourceArea } from './population-figures/check-source.ts'
import { type TableOf, tables } from './population-figures/tables.ts'

const file = fileURLToPath(new URL('../src/modules/organisations/population/figures.generated.json', import.meta.url))
const countedOn = '2021-03-21'
/** The source knows the areas of integrated care boards as they were from this day. */
const validFrom = '2024-04-01'

const attribution = [
  'Contains public sector information licensed under the Open Government Licence v3.0: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  'Source: Office for National Statistics, Census 2021 (TS009, TS021, TS030, TS038, TS077, age, ethnic group in 19 categories), licensed under the Open Government Licence v3.0',
  'Source: Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2025, licensed under the Open Government Licence v3.0',
  'Source: Office for National Statistics, lookup from LSOA (2021) to integrated care boards (April 2024), licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2024',
  'Added up from small areas; this is not a publication of the Office for National Statistics',
]

/** Tables that are made of others: those aged 16 and over, and deprivation in fifths and as Core20. */
const derived: Readonly<
  Record<string, { of: string; table: Omit<ShippedTable, 'source' | 'countedOn'>; from: (people: readonly number[]) => number[] }>
> = {
  'age, 16+': {
    of: 'age',
    table: { characteristic: 'age', base: '16+', groups: tables[0]!.groups.slice(1).map(([, here]) => here) },
    from: (people) => people.slice(1),
  },
  'deprivation-fifth': {
    of: 'deprivation-decile',
    table: { characteristic: 'deprivation-fifth', base: 'all', groups: ['1', '2', '3', '4', '5'] },
    from: (people) => [0, 2, 4, 6, 8].map((first) => people[first]! + people[first + 1]!),
  },
  core20: {
    of: 'deprivation-decile',
    table: { characteristic: 'core20', base: 'all', groups: ['core20', 'not-core20'] },
    from: (people) => [people[0]! + people[1]!, people.slice(2).reduce((sum, number) => sum + number, 0)],
  },
}

function areaFrom([code, area]: [string, SourceArea]): ShippedArea {
  const whole = tables.filter((table) => whyNot(area, table) === undefined)
  const own = Object.fromEntries(whole.map((table) => [table.characteristic, peopleIn(area, table)!]))
  const made = Object.fromEntries(Object.entries(derived).map(([name, { of, from }]) => [name, from(own[of]!)]))
  return {
    ...(code === england ? { code: 'E92000001', name: 'England', kind: 'country' } : { code, name: area.name, kind: 'care-board' }),
    validFrom,
    figures: { ...own, ...made },
    leftOut: Object.fromEntries(tables.flatMap((table) => (whole.includes(table) ? [] : [[table.characteristic, whyNot(area, table)!]]))),
  }
}

/** Why a table of an area is left out; undefined where it is whole. */
function whyNot(area: SourceArea, table: TableOf): string | undefined {
  if (!peopleIn(area, table)) return 'These figures come by larger places, some of which lie across the border of the area'
  const missing = missingIn(area, table)
  return missing === 0 ? undefined : `The groups are ${missing.toLocaleString('en-GB')} people away from the number who live in the area`
}

function figuresFrom(source: Source): ShippedFigures {
  const own = tables.map(({ characteristic, base, source: from, groups }): [string, ShippedTable] => [
    characteristic,
    { characteristic, base, source: from, countedOn, groups: groups.map(([, here]) => here) },
  ])
  const byName = new Map(own)
  const made = Object.entries(derived).map(([name, { of, table }]): [string, ShippedTable] => [name, { ...byName.get(of)!, ...table }])
  return {
    licence: 'Open Government Licence v3.0',
    attribution,
    tables: Object.fromEntries([...own, ...made]),
    areas: Object.entries(source.areas).map(areaFrom),
  }
}

/** JSON with a line for each table and each area, so that a change of one shows as one line. */
function textOf({ licence, attribution, tables, areas }: ShippedFigures): string {
  const lines = (values: readonly string[]) => values.map((value) => `    ${value}`).join(',\n')
  const named = Object.entries(tables).map(([name, table]) => `${JSON.stringify(name)}: ${JSON.stringify(table)}`)
  return `{
  "licence": ${JSON.stringify(licence)},
  "attribution": [\n${lines(attribution.map((line) => JSON.stringify(line)))}\n  ],
  "tables": {\n${lines(named)}\n  },
  "areas": [\n${lines(areas.map((area) => JSON.stringify(area)))}\n  ]
}
`
}

const [from] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (from === undefined) throw new Error('Name the file of counts: scripts/population-figures.ts SOURCE.json')
const source = JSON.parse(readFileSync(from, 'utf8')) as Source
const problems = problemsOf(source)
const text = problems.length === 0 ? textOf(figuresFrom(source)) : ''
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\nNothing was written\n`)
  process.exitCode = 1
} else if (existsSync(file) && readFileSync(file, 'utf8') === text) process.stdout.write('figures.generated.json is up to date\n')
else if (process.argv.includes('--check')) {
  process.stderr.write('figures.generated.json differs from its source\n')
  process.exitCode = 1
} else {
  writeFileSync(file, text)
  process.stdout.write('figures.generated.json is written\n')
}

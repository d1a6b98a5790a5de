import type { Period } from '#modules/organisations/retention.ts'
import type { Kept, Module } from '#platform/module.ts'
import { type RecordClass, recordClasses } from './record-classes.ts'

/** What the parts of the service are called in the privacy notice, in its order. A module that is not here keeps nothing about people. */
const headings: Readonly<Record<string, string>> = {
  people: 'Your account',
  contributors: 'How you want to be reached, helped and invited',
  contributions: 'What you say, and how you hear back',
  activities: 'Surveys',
  insights: 'What comes of what you say',
  equality: 'Questions about equality',
  partners: 'Community organisations that we work with',
  projects: 'Projects',
  opportunities: 'Opportunities to take part',
  organisations: 'The site as a whole',
}

type Row = Pick<Kept, 'what' | 'why' | 'period' | 'erased'>
export type KeptPart = { heading: string; rows: readonly Row[] }

/** Everything that is kept about people, part by part. What several tables keep alike is said once; periods that the organisation set are added. */
export function keptParts(modules: readonly Module[], periods: ReadonlyMap<string, Period>, inWords: (period: Period) => string): KeptPart[] {
  const known = modules.filter(({ kept = [] }) => kept.length > 0)
  const strange = known.find(({ name }) => !(name in headings))
  if (strange) throw new Error(`The privacy notice has no heading for what ${strange.name} keeps`)
  return Object.entries(headings).flatMap(([name, heading]) => {
    const kept = known.find((module) => module.name === name)?.kept ?? []
    const rows = kept.map((one) => ({ ...one, period: withReview(one, periods, inWords) }))
    const once = [...new Map(rows.map((row) => [`${row.what}|${row.why}|${row.period}|${row.erased}`, row])).values()]
    return once.length === 0 ? [] : [{ heading, rows: once }]
  })
}

function withReview({ period, recordClass }: Kept, periods: ReadonlyMap<string, Period>, inWords: (period: Period) => string): string {
  const set = recordClass === undefined ? undefined : periods.get(recordClass)
  return set ? `${period}. A person looks at it again ${inWords(set)} ${classNamed(recordClass)?.counts ?? ''}`.trimEnd() : period
}

const classNamed = (name: string | undefined): RecordClass | undefined => recordClasses.find((one) => one.name === name)

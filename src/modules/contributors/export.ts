import { type Purpose, purposeNames, purposes } from './consents.ts'
import type { ContactPreference } from './contact-preference.ts'
import { channels } from './contact-preference.ts'
import { type Shared, type SharedKind, sharedHeadings } from './shared.ts'

const kinds = Object.keys(sharedHeadings) as SharedKind[]

/** The headings of a list of contributors that leaves the service. */
export const exportHeadings: readonly string[] = [
  'Name',
  'Email',
  'Phone',
  'Wants to hear by',
  'Address',
  'Through',
  ...kinds.map((kind) => sharedHeadings[kind]),
  ...purposeNames.map((purpose) => `Agreed: ${purposes[purpose]}`),
  'Named contact',
  'Asked in 12 months',
  'Here since',
]

export type ExportedPerson = {
  name: string
  email: string | null
  phone: string
  channel: ContactPreference['channel'] | null
  address: string | null
  throughName: string | null
  throughEmail: string | null
  throughPhone: string | null
  shared: readonly Shared[]
  agreed: readonly string[]
  namedContact: string | undefined
  asks: number
  addedOn: string
}

/** The row of a person, in the order of the headings. There is no place in it for what they need, or for what they answered about equality. */
export function exportRow(person: ExportedPerson): (string | number)[] {
  const through = [person.throughName, person.throughPhone, person.throughEmail].filter(Boolean).join(', ')
  return [
    person.name,
    person.email ?? '',
    person.phone,
    channels[person.channel ?? 'email'],
    person.address ?? '',
    through,
    ...kinds.map((kind) => wordsOf(person.shared, kind)),
    ...purposeNames.map((purpose: Purpose) => (person.agreed.includes(purpose) ? 'Yes' : 'No')),
    person.namedContact ?? '',
    person.asks,
    person.addedOn,
  ]
}

const wordsOf = (shared: readonly Shared[], kind: SharedKind): string =>
  shared
    .filter((one) => one.kind === kind)
    .map(({ words }) => words)
    .join('; ')

import { compareDays } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** What kind of organisation a partner is, in words. */
export const kinds = {
  voluntary: 'Charity or voluntary group',
  faith: 'Faith group',
  'social-enterprise': 'Social enterprise',
  grassroots: 'Grassroots group',
  other: 'Another kind',
} as const
export type Kind = keyof typeof kinds

/** What is written down about a partner. `since`: the ISO day from which we know them. Texts are blank where nobody said. */
export type Partner = {
  name: string
  kind: Kind
  reaches: string
  places: string
  languages: string
  contactName: string
  contactEmail: string
  contactPhone: string
  since: string
}

export type PartnerRefusal = 'since-after-today' | 'name-twice'

/** Whether a partner can be written down like this. `others`: the names of all the other partners, those of the past too. */
export function partnerBeside(others: readonly string[], partner: Partner, today: string): Result<Partner, PartnerRefusal> {
  if (compareDays(partner.since, today) > 0) return refused('since-after-today')
  const name = partner.name.toLowerCase()
  return others.some((other) => other.toLowerCase() === name) ? refused('name-twice') : ok(partner)
}

export type EndRefusal = 'ended-after-today' | 'ended-before-it-began' | 'ended-already'

/** Whether work with a partner can have ended on a day. */
export function endOf({ since, endedOn }: { since: string; endedOn: string | null }, on: string, today: string): Result<string, EndRefusal> {
  if (endedOn !== null) return refused('ended-already')
  if (compareDays(on, today) > 0) return refused('ended-after-today')
  return compareDays(on, since) < 0 ? refused('ended-before-it-began') : ok(on)
}

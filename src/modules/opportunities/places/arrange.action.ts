import { momentInWords } from '#lib/dates.ts'
import { accessNeedsOf, needInWords } from '#modules/contributors/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { applicationFor } from '../apply/applications.queries.ts'
import type { ApplicationStanding } from '../apply/steps.queries.ts'
import { paymentInWords } from '../offer/offer.words.ts'
import type { WrittenOffer } from '../offer/offers.queries.ts'
import { type Arranged, arrangedFor, insertArranged } from './arrangements.queries.ts'
import { type ArrangedFacts, type ToArrange, toArrange } from './arrangements.ts'
import { datesOfApplication } from './own.queries.ts'
import type { Doing } from './places.action.ts'
import { contributorsAmong } from './who.queries.ts'

export type LineArranged = ToArrange & { arranged: boolean; note: string; by: string; at: Date | null }
export type Arrangements = { applicationId: string; name: string; person: string | null; lines: readonly LineArranged[] }

/** What must be arranged for each of some people who come, and what is. @param viewer who looks: some needs only a named contact may see */
export async function arrangementsFor(
  db: Reader,
  offer: WrittenOffer,
  confirmed: readonly ApplicationStanding[],
  viewer: { id: string; today: string },
): Promise<Arrangements[]> {
  const ids = confirmed.map(({ applicationId }) => applicationId)
  const known = await contributorsAmong(db, ids)
  const needs = await accessNeedsOf(
    db,
    [...known.values()].map(({ person }) => person),
    viewer,
  )
  const said = await arrangedFor(db, ids)
  const names = await namesOf(db, [...new Set([...said.values()].flat().map(({ saidBy }) => saidBy))])
  const people: Arrangements[] = []
  for (const { applicationId, name } of confirmed) {
    const person = known.get(applicationId)?.person ?? null
    const own = person === null ? undefined : needs.get(person)
    const { helps } = await applicationFor(db, offer.id, applicationId)
    const dates = (await datesOfApplication(db, applicationId)).map(({ startsAt }) => momentInWords(startsAt))
    const facts: ArrangedFacts = {
      needs: own?.seen === 'needs' ? own.needs.map((need) => ({ ...need, says: needInWords(need) })) : [],
      ask: own?.seen === 'ask' ? own.namedContact : null,
      helps,
      payment: offer.payment === 'paid' ? paymentInWords(offer) : '',
      expenses: offer.expenses,
      dates,
    }
    people.push({ applicationId, name, person, lines: toArrange(facts).map((line) => withState(line, said.get(applicationId) ?? [], names)) })
  }
  return people
}

function withState(line: ToArrange, said: readonly Arranged[], names: ReadonlyMap<string, string>): LineArranged {
  const last = said.find((one) => one.line === line.line)
  return { ...line, arranged: last?.state === 'arranged', note: last?.note ?? '', by: names.get(last?.saidBy ?? '') ?? '', at: last?.saidAt ?? null }
}

/** Writes down what is arranged for somebody now. Only what has changed is written. @returns how many lines changed */
export async function arrange(
  { db, person, now }: Doing,
  before: Arrangements,
  said: ReadonlyMap<string, { arranged: boolean; note: string }>,
): Promise<number> {
  const changed = before.lines.flatMap(({ line, arranged, note }) => {
    const own = said.get(line)
    if (!own || (own.arranged === arranged && own.note === note)) return []
    const state = own.arranged ? ('arranged' as const) : ('open' as const)
    return [{ applicationId: before.applicationId, line, state, note: own.note, saidBy: person.id, saidAt: now }]
  })
  if (changed.length === 0) return 0
  await insertArranged(db, changed)
  await record(db, { type: 'opportunities.arranged', actor: person.id, subject: before.applicationId, at: now, details: { lines: changed.length } })
  return changed.length
}

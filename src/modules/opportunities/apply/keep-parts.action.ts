import { ok, refused } from '#lib/result.ts'
import { knownGroups } from '#modules/organisations/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { holdOpportunity } from './applications.queries.ts'
import { mayOffer } from './dates.ts'
import { mayAsk, type QuickStart, questionFrom, valuesIn } from './mix.ts'
import {
  datesOffered,
  deleteDateOffered,
  deleteSelectionQuestion,
  insertDateOffered,
  insertSelectionQuestion,
  type NewSelectionQuestion,
  selectionQuestionsOf,
} from './questions.queries.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>
type Offer = { id: string; publishedAt: Date | null }

const changed = ({ db, person, now }: Doing, offer: Offer, part: 'dates' | 'questions') =>
  record(db, { type: 'opportunities.changed', actor: person.id, subject: offer.id, at: now, details: { part } })

/** Adds a date that people choose from when they apply. */
export async function addDate(work: Doing, offer: Offer, span: { startsAt: Date; endsAt: Date }) {
  await holdOpportunity(work.db, offer.id)
  const allowed = mayOffer(offer, await datesOffered(work.db, offer.id), span, work.now)
  if (!allowed.ok) return allowed
  await insertDateOffered(work.db, { opportunityId: offer.id, ...allowed.value })
  await changed(work, offer, 'dates')
  return ok(true)
}

export async function removeDate(work: Doing, offer: Offer, dateId: string) {
  if (offer.publishedAt !== null) return refused('published')
  await deleteDateOffered(work.db, offer.id, dateId)
  await changed(work, offer, 'dates')
  return ok(true)
}

/** Adds a question for a mix that is made of the groups of the figures of who lives here. */
export const addQuickStart = (work: Doing, offer: Offer, start: QuickStart) => addWhole(work, offer, questionFrom(start, knownGroups[start]!))

/** Adds a question for a mix in the words of staff. @param values one on each line */
export async function addOwnQuestion(work: Doing, offer: Offer, typed: { category: string; wording: string; values: string }) {
  const values = valuesIn(typed.values)
  if (!values.ok) return values
  return addWhole(work, offer, { ...typed, characteristic: null, values: values.value.map((value) => ({ value, groups: [] })) })
}

async function addWhole(work: Doing, offer: Offer, question: NewSelectionQuestion) {
  await holdOpportunity(work.db, offer.id)
  const asked = await selectionQuestionsOf(work.db, offer.id)
  const allowed = mayAsk(offer, asked, question.category)
  if (!allowed.ok) return allowed
  await insertSelectionQuestion(work.db, offer.id, (asked.at(-1)?.position ?? 0) + 1, question)
  await changed(work, offer, 'questions')
  return ok(true)
}

export async function removeQuestion(work: Doing, offer: Offer, questionId: string) {
  if (offer.publishedAt !== null) return refused('published')
  await deleteSelectionQuestion(work.db, offer.id, questionId)
  await changed(work, offer, 'questions')
  return ok(true)
}

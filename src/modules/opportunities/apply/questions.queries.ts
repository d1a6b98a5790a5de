import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

export type SelectionValue = { id: string; value: string; groups: readonly string[] }
/** What applicants are asked so that the group is a mix. `characteristic`: the one in the figures of who lives here, where there is one. */
export type SelectionQuestion = {
  id: string
  position: number
  category: string
  wording: string
  characteristic: string | null
  values: readonly SelectionValue[]
}

/** The questions of an opportunity, with their values, in their order. */
export async function selectionQuestionsOf(db: Reader, opportunityId: string): Promise<readonly SelectionQuestion[]> {
  const rows = await db
    .selectFrom('opportunities.selection_question as q')
    .innerJoin('opportunities.selection_value as v', 'v.questionId', 'q.id')
    .select(['q.id', 'q.position', 'q.category', 'q.wording', 'q.characteristic', 'v.id as valueId', 'v.value', 'v.groups'])
    .where('q.opportunityId', '=', opportunityId)
    .orderBy('q.position')
    .orderBy('v.position')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
    const { position, category, wording, characteristic } = own[0]!
    return { id, position, category, wording, characteristic, values: own.map(({ valueId, value, groups }) => ({ id: valueId, value, groups })) }
  })
}

export type NewSelectionQuestion = Omit<SelectionQuestion, 'id' | 'position' | 'values'> & { values: readonly Omit<SelectionValue, 'id'>[] }

export async function insertSelectionQuestion(db: Writer, opportunityId: string, position: number, question: NewSelectionQuestion): Promise<void> {
  const { values, category, wording, characteristic } = question
  const id = newId()
  await db.insertInto('opportunities.selection_question').values({ id, opportunityId, position, category, wording, characteristic }).execute()
  await db
    .insertInto('opportunities.selection_value')
    .values(values.map(({ value, groups }, place) => ({ id: newId(), questionId: id, position: place + 1, value, groups: [...groups] })))
    .execute()
}

/** The dates that people choose from, the first first. */
export const datesOffered = (db: Reader, opportunityId: string) =>
  db
    .selectFrom('opportunities.date_offered')
    .select(['id', 'startsAt', 'endsAt'])
    .where('opportunityId', '=', opportunityId)
    .orderBy('startsAt')
    .execute()

export const insertDateOffered = (db: Writer, row: { opportunityId: string; startsAt: Date; endsAt: Date }) =>
  db
    .insertInto('opportunities.date_offered')
    .values({ ...row, id: newId() })
    .execute()

export const deleteDateOffered = (db: Writer, opportunityId: string, id: string) =>
  db.deleteFrom('opportunities.date_offered').where('opportunityId', '=', opportunityId).where('id', '=', id).execute()

export const deleteSelectionQuestion = (db: Writer, opportunityId: string, id: string) =>
  db.deleteFrom('opportunities.selection_question').where('opportunityId', '=', opportunityId).where('id', '=', id).execute()

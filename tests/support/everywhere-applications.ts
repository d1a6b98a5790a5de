import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { type By, marked, said } from './everywhere-marks.ts'

/** What they applied for: with their account, under a receipt that nobody confirmed, and in a draft. */
export async function inApplications(db: Writer, personId: string, confirmed: readonly string[], { lead, now, projectId, mark }: By): Promise<void> {
  const offers = db.selectFrom('opportunities.public_opportunity').select('id').where('projectId', '=', projectId)
  const offer = await offers.where('title', 'like', 'Join the panel%').executeTakeFirstOrThrow()
  const opportunityId = offer.id!
  const unconfirmed = await db
    .selectFrom('contributions.receipt as r')
    .select('r.id')
    .where('r.contactEmail', '=', marked.email)
    .where('r.confirmedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('opportunities.application as a').select('a.id').whereRef('a.receiptId', '=', 'r.id'))),
    )
    .orderBy('r.id', 'desc')
    .executeTakeFirstOrThrow()
  const given = { opportunityId, route: 'phone' as const, typedBy: lead, name: marked.name, appliedAt: now, givenOn: '2026-05-30' }
  const numbered = await db
    .selectFrom('opportunities.application')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('opportunityId', '=', opportunityId)
    .executeTakeFirstOrThrow()
  const [own, other] = [newId(), newId()]
  const words = { why: said(mark, 'why'), helps: said(mark, 'helps'), lateBecause: `${marked.name} rang`, typedHash: Buffer.from('h') }
  await db
    .insertInto('opportunities.application')
    .values([
      { ...given, ...words, id: own, formId: newId(), number: numbered.last + 1, receiptId: confirmed[0]!, personId },
      { ...given, ...words, id: other, formId: newId(), number: numbered.last + 2, receiptId: unconfirmed.id },
    ])
    .execute()
  const step = { kind: 'not-eligible', because: 'We talked to Zephyrine', place: 1, takenBy: lead, takenAt: now } as const
  await db
    .insertInto('opportunities.step')
    .values([own, other].map((applicationId) => ({ ...step, applicationId, id: newId() })))
    .execute()
  const [question] = await db
    .selectFrom('opportunities.selection_question as q')
    .innerJoin('opportunities.selection_value as v', 'v.questionId', 'q.id')
    .select(['q.id as questionId', 'v.id as valueId'])
    .where('q.opportunityId', '=', opportunityId)
    .orderBy('q.position')
    .orderBy('v.position')
    .execute()
  await db
    .insertInto('opportunities.selection_answer')
    .values({ ...question!, applicationId: own, opportunityId })
    .execute()
  const draft = { contact: { name: marked.name, email: marked.email }, why: said(mark, 'in a draft') }
  await db
    .insertInto('opportunities.application_draft')
    .values({ id: newId(), opportunityId, tokenHash: Buffer.from(newId()), answers: JSON.stringify(draft), startedAt: now, touchedAt: now })
    .execute()
}

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { insertSteps } from '#modules/opportunities/apply/steps.queries.ts'
import { takeApplication } from '#modules/opportunities/apply/take-application.action.ts'
import { insertArranged } from '#modules/opportunities/places/arrangements.queries.ts'
import { insertTelling, insertTry, setTold } from '#modules/opportunities/places/tellings.queries.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { type By, marked, said, staffWords } from './everywhere-marks.ts'

/** Somebody applied by phone, was found not to meet a condition, was rung twice, and had something arranged: each in words that name them. */
export async function inPlaces(db: Writer, personId: string, organisation: Organisation, { lead, now, projectId, mark }: By): Promise<void> {
  const about = `${staffWords}: Zephyrine at ${marked.phone}`
  const opportunity = await db
    .selectFrom('opportunities.opportunity')
    .select(['id', 'projectId'])
    .where('projectId', '=', projectId)
    .where('title', 'like', 'Read our new letter%')
    .executeTakeFirstOrThrow()
  const { id: applicationId } = await takeApplication({ db, now, organisation }, opportunity, {
    formId: randomUUID(),
    personId,
    route: 'phone',
    typedBy: lead,
    name: marked.name,
    why: said(mark, 'why'),
    helps: said(mark, 'what helps'),
    contact: { channel: 'phone', name: marked.name, phone: marked.phone, email: '', address: '', largePrint: false },
    dates: [],
    selection: new Map(),
    wayInId: null,
    givenOn: null,
    lateBecause: null,
  })
  await insertSteps(db, [{ applicationId, place: 1, kind: 'not-eligible', because: about, takenBy: lead, takenAt: now }])
  const step = await db.selectFrom('opportunities.step').select('id').where('applicationId', '=', applicationId).executeTakeFirstOrThrow()
  const tellingId = await insertTelling(db, {
    applicationId,
    stepId: step.id,
    about: 'step',
    channel: 'phone',
    wordsId: null,
    madeBy: lead,
    madeAt: now,
  })
  assert.ok(tellingId)
  await insertTry(db, { tellingId, reason: about, triedOn: '2026-06-01', recordedBy: lead, recordedAt: now })
  await setTold(db, [tellingId], { toldOn: '2026-06-01', toldAt: now, toldBy: lead, toldHow: about })
  await insertArranged(db, [{ applicationId, line: 'helps', state: 'arranged', note: about, saidBy: lead, saidAt: now }])
}

import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Doing } from './assess-duty.action.ts'
import { consultationOf, insertCompletion, insertConsideration, insertConsultation } from './consultation.queries.ts'
import { type Consideration, type Consultation, completionOf, missingFor } from './consultation.ts'

const blank: Omit<Consultation, 'proposal'> = {
  startsOn: null,
  endsOn: null,
  lengthReason: '',
  options: '',
  stillOpen: false,
  pack: '',
  packCosts: '',
  packOptions: '',
  packNegatives: '',
  packFormats: '',
}

/**
 * Declares a formal consultation, or saves a part of it, as its next version. The ones before stay. What was withdrawn begins anew when a
 * proposal is given again.
 *
 * @param version the version that was read; 0 where there was none
 */
export async function writeConsultation({ db, person, now }: Doing, projectId: string, version: number, change: Partial<Consultation>) {
  const { newest, now: standing } = await consultationOf(db, projectId)
  const proposal = change.proposal ?? standing?.proposal ?? ''
  if (proposal === '') return refused('not-declared')
  if (version !== (newest?.version ?? 0)) return refused('changed-meanwhile')
  const whole: Consultation = { ...blank, ...(standing && partsOf(standing)), ...change, proposal }
  if (whole.startsOn && whole.endsOn && whole.endsOn < whole.startsOn) return refused('ends-before-start')
  const row = { ...whole, projectId, version: version + 1, withdrawn: '', writtenBy: person.id, writtenAt: now }
  if (!(await insertConsultation(db, row))) return refused('changed-meanwhile')
  await record(db, { type: 'projects.consultation-written', actor: person.id, subject: projectId, at: now, details: { version: version + 1 } })
  return ok(version + 1)
}

/** Says that this is no formal consultation after all, and why. What was written stays. */
export async function withdrawConsultation({ db, person, now }: Doing, projectId: string, why: string) {
  const { now: standing } = await consultationOf(db, projectId)
  if (!standing) return refused('not-declared')
  const version = standing.version + 1
  const row = { ...partsOf(standing), projectId, version, withdrawn: why, writtenBy: person.id, writtenAt: now }
  if (!(await insertConsultation(db, row))) return refused('changed-meanwhile')
  await record(db, { type: 'projects.consultation-withdrawn', actor: person.id, subject: projectId, at: now, details: { version } })
  return ok(true)
}

/** Records how the responses were considered. Whether the day fits is asked when it is marked complete, so that the truth can be recorded. */
export async function addConsideration({ db, person, now }: Doing, projectId: string, said: Consideration) {
  if (!(await consultationOf(db, projectId)).now) return refused('not-declared')
  if (said.consideredOn > dayOf(now)) return refused('in-the-future')
  const id = await insertConsideration(db, { ...said, projectId, recordedBy: person.id, recordedAt: now })
  await record(db, { type: 'projects.responses-considered', actor: person.id, subject: projectId, at: now, details: { consideration: id } })
  return ok(id)
}

/** Marks the consultation complete, if there is evidence of all four principles (R9). Asked twice, it is marked once. */
export async function completeConsultation({ db, person, now }: Doing, project: { id: string; decidedOn: string | null }) {
  const { now: standing, considerations, completions } = await consultationOf(db, project.id)
  if (!standing) return refused('not-declared')
  const consideration = considerations[0] ?? null
  const missing = missingFor(standing, { consideration, decidedOn: project.decidedOn, today: dayOf(now) })
  if (missing.length > 0 || !consideration || !project.decidedOn) return { ...refused('evidence-missing'), missing }
  const of = { consultationId: standing.id, considerationId: consideration.id, decidedOn: project.decidedOn }
  if (completionOf(completions, of)) return ok(false)
  await insertCompletion(db, { ...of, projectId: project.id, completedBy: person.id, completedAt: now })
  await record(db, {
    type: 'projects.consultation-completed',
    actor: person.id,
    subject: project.id,
    at: now,
    details: { version: standing.version },
  })
  return ok(true)
}

/** What a consultation says, without when and by whom it was written. */
const partsOf = (row: Consultation): Consultation => ({
  proposal: row.proposal,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  lengthReason: row.lengthReason,
  options: row.options,
  stillOpen: row.stillOpen,
  pack: row.pack,
  packCosts: row.packCosts,
  packOptions: row.packOptions,
  packNegatives: row.packNegatives,
  packFormats: row.packFormats,
})

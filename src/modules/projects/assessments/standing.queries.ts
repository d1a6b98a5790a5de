import { dayOf } from '#lib/dates.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Project } from '../project-for.queries.ts'
import { consultationOf } from './consultation.queries.ts'
import { completionOf, missingFor } from './consultation.ts'
import { type RecordedTriage, triagesOf } from './duty.queries.ts'
import { bestTiming, dutyNext, dutyOf, timing } from './duty.ts'
import { evidenceNow, stagesDone, stagesNow } from './equality.queries.ts'
import { stageStanding, withoutWord } from './equality.ts'
import type { AssessmentsStanding } from './standing.ts'

type Of = Pick<Project, 'id' | 'decidedOn'>

/** Where the duty triage, the formal consultation and the equality assessment of a project stand. `today` is an ISO day in London. */
export async function assessmentsStanding(db: Reader, project: Of, today: string): Promise<AssessmentsStanding> {
  return {
    duty: dutyStanding(await triagesOf(db, project.id), project.decidedOn),
    consultation: await consultationStanding(db, project, today),
    equality: await equalityStanding(db, project.id),
  }
}

function dutyStanding(triages: readonly RecordedTriage[], decidedOn: string | null): AssessmentsStanding['duty'] {
  const [newest] = triages
  if (!newest) return null
  const verdict = dutyOf(newest)
  return {
    id: newest.id,
    assessedOn: newest.assessedOn,
    verdict,
    next: dutyNext(verdict, newest),
    timing: bestTiming(
      triages.map((one) => timing({ assessedOn: one.assessedOn, recordedOn: dayOf(one.recordedAt), operationalOn: newest.operationalOn }, decidedOn)),
    ),
    onProposal: newest.what.includes('proposal'),
  }
}

/** Null where none was declared. */
export async function consultationStanding(db: Reader, project: Of, today: string): Promise<AssessmentsStanding['consultation']> {
  const { now, considerations, completions } = await consultationOf(db, project.id)
  if (!now) return null
  const of = { consultationId: now.id, considerationId: considerations[0]?.id, decidedOn: project.decidedOn }
  const missing = missingFor(now, { consideration: considerations[0] ?? null, decidedOn: project.decidedOn, today })
  return { complete: completionOf(completions, of) !== undefined, missing }
}

async function equalityStanding(db: Reader, projectId: string): Promise<AssessmentsStanding['equality']> {
  const now = await stagesNow(db, projectId)
  const done = await stagesDone(db, projectId)
  const groups = await evidenceNow(db, projectId)
  const evidenceAt = [...groups.values()].map(({ writtenAt }) => writtenAt).sort((a, b) => b.getTime() - a.getTime())[0]
  const of = (stage: 'prepare' | 'assess' | 'refine' | 'review') =>
    stageStanding(now.get(stage)?.version ?? 0, done.get(stage), stage === 'assess' ? evidenceAt : undefined)
  return {
    stages: { prepare: of('prepare'), assess: of('assess'), refine: of('refine'), review: of('review') },
    withoutWord: withoutWord(groups),
  }
}

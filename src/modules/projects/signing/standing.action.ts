import type { Reader } from '#platform/database/types.ts'
import type { Project } from '../project-for.queries.ts'
import { planDocument } from './plan-document.action.ts'
import { sameWords } from './plan-document.ts'
import { type SignOffStanding, signOffStanding } from './sign-off.ts'
import { lastVersion, verdictsOf } from './versions.queries.ts'

/** Where the plan of a project stands with the two who sign it. */
export async function signOffOf(db: Reader, project: Project): Promise<SignOffStanding> {
  const last = await lastVersion(db, project.id)
  if (!last) return signOffStanding(undefined)
  const isCurrent = sameWords(last.document, await planDocument(db, project))
  return signOffStanding({ verdicts: await verdictsOf(db, [last.id]), isCurrent })
}

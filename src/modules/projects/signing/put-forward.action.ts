import { ok, refused } from '#lib/result.ts'
import { historyOf, record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { missingBeforeOpening } from '../plan.ts'
import { planOf } from '../plan-of.queries.ts'
import { planQuestions } from '../plan-questions.ts'
import type { Project } from '../project-for.queries.ts'
import { planDocument } from './plan-document.action.ts'
import { sameWords } from './plan-document.ts'
import { changesThePlan, maySay, type SigningPart, type Verdict } from './sign-off.ts'
import { insertVerdict, insertVersion, lastVersion, signingOf, versionOf } from './versions.queries.ts'

/**
 * Keeps the plan as it reads now, for two people to sign. It must say what opening asks, have a budget or a reason for having none (R41),
 * and differ from what was put forward before.
 */
export async function putForward({ db, person, now }: Work, project: Project, note: string) {
  if (project.closedAt) return refused('project-closed')
  const plan = await planOf(db, project)
  if (missingBeforeOpening(plan).length > 0) return refused('plan-incomplete')
  if (!planQuestions.budget.isAnswered(plan)) return refused('budget-missing')
  const document = await planDocument(db, project)
  const last = await lastVersion(db, project.id)
  if (last && sameWords(last.document, document)) return refused('nothing-changed')
  const since = last?.madeAt ?? project.madeAt
  const changed = (await historyOf(db, project.id)).filter(({ type, at }) => changesThePlan(type) && at >= since)
  const authors = [...new Set([person.id, ...changed.flatMap(({ actor }) => actor ?? [])])]
  const number = (last?.number ?? 0) + 1
  const id = await insertVersion(db, { projectId: project.id, number, document, note, madeBy: person.id, madeAt: now }, authors)
  await record(db, { type: 'projects.version-made', actor: person.id, subject: project.id, at: now, details: { version: id } })
  return ok({ id })
}

/** Says whether a version can stand, for one of the two parts. Said once more by the same person it changes nothing where it is signed. */
export async function sayOfVersion(
  { db, person, now }: Work,
  project: Project,
  versionId: string,
  part: SigningPart,
  said: { verdict: Verdict['verdict']; remark: string },
) {
  const version = await versionOf(db, project.id, versionId)
  if (!version) return refused('newer-version')
  const may = maySay({ ...(await signingOf(db, project, versionId)), person: person.id, part })
  if (!may.ok) return may
  await insertVerdict(db, { versionId, part, ...said, saidBy: person.id, saidAt: now })
  const details = { version: versionId, part }
  await record(db, { type: `projects.version-${said.verdict}`, actor: person.id, subject: project.id, at: now, details })
  return ok(true)
}

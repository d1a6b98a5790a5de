import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { Project } from '../project-for.queries.ts'
import { choiceOf, insertChoice, needOf, type SaidNeed, saveNeed } from './method.queries.ts'
import { type Method, wholeNeed } from './method.ts'
import { adviseOnMethods } from './method-advisor.ts'

export type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }
export type Of = Pick<Project, 'id' | 'closedAt'>

/** Saves an answer to one of the questions behind the advice. */
export async function sayNeed({ db, person, now }: Doing, project: Of, said: SaidNeed) {
  if (project.closedAt) return refused('project-closed')
  await saveNeed(db, { ...said, projectId: project.id, changedBy: person.id, changedAt: now })
  await record(db, { type: 'projects.method-need-said', actor: person.id, subject: project.id, at: now })
  return ok(true)
}

/**
 * Chooses the methods of a project, and says why. What the advice put first is kept beside the choice.
 *
 * @param seen the choice that was on the page, by id; null where there was none
 */
export async function chooseMethods(
  { db, person, now }: Doing,
  project: Of,
  seen: string | null,
  { methods, why }: { methods: readonly Method[]; why: string },
) {
  if (project.closedAt) return refused('project-closed')
  const before = await choiceOf(db, project.id)
  if ((before?.id ?? null) !== seen) return refused('changed-meanwhile')
  const need = wholeNeed(await needOf(db, project.id))
  const advised = need ? (adviseOnMethods(need)[0]?.methods ?? []) : []
  const row = { methods, why, projectId: project.id, advised, follows: seen, by: person.id, at: now }
  if (!(await insertChoice(db, row))) return refused('changed-meanwhile')
  await record(db, { type: 'projects.methods-chosen', actor: person.id, subject: project.id, at: now })
  return ok(true)
}

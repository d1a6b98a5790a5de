import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { audience } from './plan.ts'
import type { Project } from './project-for.queries.ts'
import { insertAudience, removeAudience } from './projects.queries.ts'

/** Adds an audience to the plan, unless it names nobody in particular. */
export async function addAudience({ db, person, now }: Work, project: Project, asked: { name: string; why: string }) {
  const named = audience(asked.name)
  if (!named.ok) return named
  await insertAudience(db, { projectId: project.id, name: named.value, why: asked.why, addedAt: now })
  await record(db, { type: 'projects.audience-added', actor: person.id, subject: project.id, at: now })
  return named
}

export async function dropAudience({ db, person, now }: Work, project: Project, id: string): Promise<void> {
  await removeAudience(db, project.id, id)
  await record(db, { type: 'projects.audience-removed', actor: person.id, subject: project.id, at: now })
}

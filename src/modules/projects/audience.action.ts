import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { insertAudience, type NewAudience, removeAudience, savePartnersOf, updateAudience } from './audience.queries.ts'
import { audience } from './plan.ts'
import type { Project } from './project-for.queries.ts'

/** What a plan says of an audience. `partners`: ids of those who reach it. */
export type AskedAudience = NewAudience & { partners: readonly string[] }

/** Adds an audience to the plan, unless it names nobody in particular. */
export async function addAudience({ db, person, now }: Work, project: Project, { partners, ...asked }: AskedAudience) {
  if (project.closedAt) return refused('project-closed')
  const named = audience(asked.name)
  if (!named.ok) return named
  const id = await insertAudience(db, { ...asked, name: named.value, projectId: project.id, addedAt: now })
  await savePartnersOf(db, id, partners)
  await record(db, { type: 'projects.audience-added', actor: person.id, subject: project.id, at: now })
  return ok(id)
}

/** Says something else of an audience that is there. */
export async function changeAudience({ db, person, now }: Work, project: Project, id: string, { partners, ...asked }: AskedAudience) {
  if (project.closedAt) return refused('project-closed')
  const named = audience(asked.name)
  if (!named.ok) return named
  await updateAudience(db, id, { ...asked, name: named.value })
  await savePartnersOf(db, id, partners)
  await record(db, { type: 'projects.audience-changed', actor: person.id, subject: project.id, at: now })
  return ok(id)
}

export async function dropAudience({ db, person, now }: Work, project: Project, id: string): Promise<void> {
  await removeAudience(db, project.id, id)
  await record(db, { type: 'projects.audience-removed', actor: person.id, subject: project.id, at: now })
}

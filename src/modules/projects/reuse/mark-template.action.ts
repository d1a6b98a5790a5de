import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { Project } from '../project-for.queries.ts'
import { removeTemplate, saveTemplate } from './template.queries.ts'

/** Offers a plan as one that others may begin from. */
export async function markTemplate({ db, person, now }: Work, project: Project, named: { name: string; about: string }): Promise<void> {
  await saveTemplate(db, { projectId: project.id, ...named, markedBy: person.id, markedAt: now })
  await record(db, { type: 'projects.template-marked', actor: person.id, subject: project.id, at: now })
}

/** Offers it no longer. Plans that began from it stay. */
export async function dropTemplate({ db, person, now }: Work, project: Project): Promise<void> {
  await removeTemplate(db, project.id)
  await record(db, { type: 'projects.template-dropped', actor: person.id, subject: project.id, at: now })
}

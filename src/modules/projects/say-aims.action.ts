import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { aimsOf, insertAims } from './aims.queries.ts'
import { type Aims, sayAims } from './aims.ts'
import type { Project } from './project-for.queries.ts'

const sameAs = (one: Aims, other: Aims): boolean =>
  one.because === other.because &&
  one.aims.length === other.aims.length &&
  one.aims.every(({ kind, name }) => other.aims.some((aim) => aim.kind === kind && aim.name === name))

/** Says which groups a project aims to reach, or why none. Saying the same again adds nothing. */
export async function saveAims({ db, person, now }: Work, project: Project, asked: Aims) {
  if (project.closedAt) return refused('project-closed')
  const said = sayAims(asked)
  if (!said.ok) return said
  const before = await aimsOf(db, project.id)
  if (before && sameAs(before, said.value)) return ok(false)
  await insertAims(db, project.id, said.value, { by: person.id, now })
  await record(db, { type: 'projects.aims-said', actor: person.id, subject: project.id, at: now })
  return ok(true)
}

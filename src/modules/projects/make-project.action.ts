import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import { slug } from '#lib/slug.ts'
import { commitmentOn } from '#modules/organisations/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { insertProject, projectIdOfSlug } from './projects.queries.ts'

/** Makes a project with an address of its own: its title in small letters, numbered when that is taken. It follows the statement of commitment that is valid today (R20). */
export async function makeProject({ db, person, now }: Pick<Work, 'db' | 'now'> & { person: { id: string } }, title: string) {
  const wanted = slug(title) || 'project'
  let free = wanted
  for (let number = 2; await projectIdOfSlug(db, free); number++) free = `${wanted}-${number}`
  const { version: followed } = await commitmentOn(db, dayOf(now))
  const id = await insertProject(db, { title, slug: free, madeBy: person.id, madeAt: now, commitmentVersionId: followed?.id ?? null })
  await record(db, { type: 'projects.project-made', actor: person.id, subject: id, at: now })
  return ok({ id, slug: free })
}

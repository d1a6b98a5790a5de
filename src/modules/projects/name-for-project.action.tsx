import { ok, refused } from '#lib/result.ts'
import { tellPerson } from '#modules/contributors/index.ts'
import { endGrant, insertGrant, insertPerson, ownerOf } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { NamedMessage, namedWords } from './named.message.tsx'
import type { Project } from './project-for.queries.ts'

/** What a member of the public can be on one project: lead it with staff, or read its plan and say whether it can stand. */
export type PublicPart = keyof typeof namedWords

/**
 * Gives a member of the public a part in a project, and tells them so as they asked to hear from us (R52). `held`: a person tells
 * them.
 */
export async function nameForProject(work: Work, project: Project, part: PublicPart, asked: { name: string; email: string }) {
  const { db, person, organisation, now } = work
  const known = await ownerOf(db, asked.email)
  if (known?.kind === 'staff') return refused('is-staff')
  if (known?.deactivatedAt) return refused('has-left')
  const id = known?.id ?? (await insertPerson(db, { ...asked, kind: 'contributor', addedAt: now }))
  await insertGrant(db, { personId: id, role: part, projectId: project.id, grantedBy: person.id, grantedAt: now })
  await record(db, { type: `projects.${part}-named`, actor: person.id, subject: project.id, at: now, details: { person: id } })
  const link = `${organisation.baseUrl}/projects/${project.slug}/${namedWords[part].page}`
  const told = await tellPerson(work, id, {
    subject: `${namedWords[part].subject}: ${project.title}`,
    content: <NamedMessage part={part} name={asked.name} from={person.name} title={project.title} link={link} />,
    kind: `projects.${part}`,
    about: project.id,
    by: person.id,
  })
  return ok({ id, told })
}

/** Ends a part in a project. What they did stays on record. Ended twice, or for somebody who has none, nothing happens. */
export async function endPart({ db, person, now }: Work, project: Project, part: PublicPart, personId: string) {
  const [ended] = await endGrant(db, { personId, projectId: project.id, role: part }, now)
  if (ended?.numUpdatedRows === 0n) return
  await record(db, { type: `projects.${part}-ended`, actor: person.id, subject: project.id, at: now, details: { person: personId } })
}

import { ok, refused } from '#lib/result.ts'
import { tellPerson } from '#modules/contributors/index.ts'
import { endCoLead, insertGrant, insertPerson, ownerOf } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { CoLeadMessage } from './co-lead.message.tsx'
import type { Project } from './project-for.queries.ts'

/**
 * Names a public contributor as co-lead of a project: they may then do on it what staff may, and are told so as they asked to
 * hear from us (R52). `held`: a person tells them.
 */
export async function nameCoLead(work: Work, project: Project, asked: { name: string; email: string }) {
  const { db, person, organisation, now } = work
  const known = await ownerOf(db, asked.email)
  if (known?.kind === 'staff') return refused('is-staff')
  if (known?.deactivatedAt) return refused('has-left')
  const id = known?.id ?? (await insertPerson(db, { ...asked, kind: 'contributor', addedAt: now }))
  await insertGrant(db, { personId: id, role: 'co-lead', projectId: project.id, grantedBy: person.id, grantedAt: now })
  await record(db, { type: 'projects.co-lead-named', actor: person.id, subject: project.id, at: now, details: { person: id } })
  const told = await tellPerson(work, id, {
    subject: `You are asked to co-lead: ${project.title}`,
    content: (
      <CoLeadMessage name={asked.name} from={person.name} title={project.title} link={`${organisation.baseUrl}/projects/${project.slug}/work`} />
    ),
    kind: 'projects.co-lead',
    about: project.id,
    by: person.id,
  })
  return ok({ id, told })
}

/** Ends a co-lead's rights on a project. What they did stays on record. Ended twice, or for somebody who is none, nothing happens. */
export async function removeCoLead({ db, person, now }: Work, project: Project, personId: string) {
  const [ended] = await endCoLead(db, personId, project.id, now)
  if (ended?.numUpdatedRows === 0n) return
  await record(db, { type: 'projects.co-lead-ended', actor: person.id, subject: project.id, at: now, details: { person: personId } })
}

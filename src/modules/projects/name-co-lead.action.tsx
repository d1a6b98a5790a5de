import { ok, refused } from '#lib/result.ts'
import { endCoLead, insertGrant, insertPerson, personByEmail } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { CoLeadMessage } from './co-lead.message.tsx'
import type { Project } from './project-for.queries.ts'

/** Names a public contributor as co-lead of a project: they may then do on it what staff may, and are told so. */
export async function nameCoLead({ db, person, organisation, now }: Work, project: Project, asked: { name: string; email: string }) {
  const known = await personByEmail(db, asked.email)
  if (known?.kind === 'staff') return refused('is-staff')
  const id = known?.id ?? (await insertPerson(db, { ...asked, kind: 'contributor', addedAt: now }))
  await insertGrant(db, { personId: id, role: 'co-lead', projectId: project.id, grantedBy: person.id, grantedAt: now })
  await record(db, { type: 'projects.co-lead-named', actor: person.id, subject: project.id, at: now, details: { person: id } })
  const words = renderMessage(
    <CoLeadMessage name={asked.name} from={person.name} title={project.title} link={`${organisation.baseUrl}/projects/${project.slug}/work`} />,
  )
  await enqueueMessage(db, {
    to: asked.email,
    subject: `You are asked to co-lead: ${project.title}`,
    ...words,
    kind: 'projects.co-lead',
    about: project.id,
    at: now,
  })
  return ok(id)
}

/** Ends a co-lead's rights on a project. What they did stays on record. Ended twice, or for somebody who is none, nothing happens. */
export async function removeCoLead({ db, person, now }: Work, project: Project, personId: string) {
  const [ended] = await endCoLead(db, personId, project.id, now)
  if (ended?.numUpdatedRows === 0n) return
  await record(db, { type: 'projects.co-lead-ended', actor: person.id, subject: project.id, at: now, details: { person: personId } })
}

import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { href, type Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { InvitationMessage } from './invitation.message.tsx'
import { insertGrant, insertPerson, ownerOf } from './people.queries.ts'
import { providerShown } from './provider.queries.ts'
import type { StaffRole } from './roles.ts'

export type NewStaff = { name: string; email: string; position: string; role: StaffRole }

/** Adds a member of staff with one role and sends them an invitation. */
export async function addStaff(
  { db, person, organisation, now }: Omit<Work, 'person'> & { person: { id: string; name: string } | null },
  staff: NewStaff,
) {
  const owner = await ownerOf(db, staff.email)
  if (owner) return refused(owner.kind === 'staff' && owner.deactivatedAt ? 'has-left' : 'already-here')
  const { role, ...rest } = staff
  const id = await insertPerson(db, { ...rest, kind: 'staff', addedAt: now })
  await insertGrant(db, { personId: id, role, projectId: null, grantedBy: person?.id ?? null, grantedAt: now })
  await record(db, { type: 'people.staff-added', actor: person?.id ?? null, subject: id, at: now })
  const provider = await providerShown(db)
  const link = organisation.baseUrl + href('/sign-in' as '/')
  const invitation = renderMessage(
    <InvitationMessage name={staff.name} from={person?.name} organisation={organisation.name} link={link} provider={provider} />,
  )
  await enqueueMessage(db, {
    to: staff.email,
    subject: `You are invited to ${organisation.name} on Heard`,
    ...invitation,
    kind: 'people.invitation',
    about: id,
    at: now,
  })
  return ok(id)
}

import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { emailOf } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { InvitationMessage } from './invitation.message.tsx'
import { insertInvitation, invitationResult, inviteesOf, takeTurnToAsk } from './invitation.queries.ts'
import { mostInvited } from './invitation.ts'
import { invitationKind, tellPerson } from './tell-person.action.tsx'

export type InvitationDraft = { id: string; people: readonly string[]; subject: string; words: string; linkPath: string }
export type InvitationRefusal = 'nobody-chosen' | 'too-many' | 'some-cannot-be-asked'

/**
 * Asks people to take part in something, each in the way that they chose. All of them or nobody: where one may not be asked any more, nothing goes
 * out and the sender decides again. Organisations take turns, so two at once never ask somebody more often than they allow. Twice with one id is once.
 */
export async function invite({ db, person, organisation, now }: Work, draft: InvitationDraft) {
  if (draft.people.length > mostInvited) return refused('too-many')
  await takeTurnToAsk(db)
  const { id, subject, words, linkPath } = draft
  if (await invitationResult(db, id)) return ok({ sent: 0, held: 0 })
  const { asksPerYear } = await settingsOf(db)
  const invitees = await inviteesOf(db, draft.people, { today: dayOf(now), asksPerYear })
  if (invitees.length === 0) return refused('nobody-chosen')
  if (invitees.some(({ because }) => because !== undefined)) return refused('some-cannot-be-asked')

  const isNew = await insertInvitation(db, { id, subject, words, linkPath, sentBy: person.id, sentAt: now })
  if (!isNew) return ok({ sent: 0, held: 0 })
  const { baseUrl } = organisation
  const addresses = { readMore: linkPath === '' ? '' : baseUrl + linkPath, askLess: `${baseUrl}/my/asks`, leave: `${baseUrl}/my/leaving` }
  const replyTo = await emailOf(db, person.id)
  const went = { sent: 0, held: 0 }
  for (const { id: personId, name } of invitees) {
    const content = <InvitationMessage name={name} organisation={organisation} words={words} {...addresses} from={person.name} />
    const message = { subject, content, kind: invitationKind, about: id, replyTo, by: person.id, invitation: id }
    went[await tellPerson({ db, organisation, now }, personId, message)] += 1
  }
  await record(db, { type: 'contributors.invitation-sent', actor: person.id, subject: id, at: now, details: went })
  return ok(went)
}

import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { mayChange, mayEnd, missingBeforePublishing, type Offer, type Part, stateOf } from './offer.ts'
import { usualMayDecline } from './offer.words.ts'
import { insertEarlyClosing, insertOffer, insertPublication, insertWithdrawal, updateOffer, type WrittenOffer } from './offers.queries.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>

/** Begins an opportunity. Nobody sees it yet. Whom people talk to about the project is whom they talk to about this, until somebody says otherwise. */
export async function beginOffer({ db, person, now }: Doing, project: Project, title: string) {
  if (project.closedAt) return refused('project-closed')
  const { contactName, contactPhone, contactEmail } = project
  const row = { title, mayDecline: usualMayDecline, contactName, contactPhone, contactEmail }
  const id = await insertOffer(db, { ...row, projectId: project.id, madeBy: person.id, madeAt: now })
  await record(db, { type: 'opportunities.begun', actor: person.id, subject: id, at: now })
  return ok(id)
}

/** Writes a part of an offer. @param seen the version that was on the screen while it was written */
export async function changeOffer({ db, person, now }: Doing, offer: WrittenOffer, part: Part, seen: number, change: Partial<Offer>) {
  const allowed = mayChange(part, offer.publishedAt !== null, { ...offer, ...change })
  if (!allowed.ok) return allowed
  if (!(await updateOffer(db, offer.id, seen, change))) return refused('changed-meanwhile')
  await record(db, { type: 'opportunities.changed', actor: person.id, subject: offer.id, at: now, details: { part } })
  return ok(true)
}

export async function publishOffer({ db, person, now }: Doing, project: Project, offer: WrittenOffer) {
  if (offer.publishedAt) return refused('published-already')
  if (missingBeforePublishing(offer, project, now).length > 0) return refused('gaps')
  await insertPublication(db, { opportunityId: offer.id, publishedBy: person.id, publishedAt: now })
  await record(db, { type: 'opportunities.published', actor: person.id, subject: offer.id, at: now })
  return ok(true)
}

export type Ending = 'early-closing' | 'withdrawal'

/** Closes an opportunity before its time, or takes it back. Everyone who looks for it reads why. */
export async function endOffer({ db, person, now }: Doing, project: Project, offer: WrittenOffer, ending: Ending, because: string) {
  const allowed = mayEnd(ending, stateOf({ ...offer, projectClosedAt: project.closedAt }, now))
  if (!allowed.ok) return allowed
  if (ending === 'withdrawal') await insertWithdrawal(db, { opportunityId: offer.id, because, withdrawnBy: person.id, withdrawnAt: now })
  else await insertEarlyClosing(db, { opportunityId: offer.id, because, closedBy: person.id, closedAt: now })
  const type = ending === 'withdrawal' ? 'opportunities.withdrawn' : 'opportunities.closed-early'
  await record(db, { type, actor: person.id, subject: offer.id, at: now })
  return ok(true)
}

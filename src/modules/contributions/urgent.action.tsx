import { momentInWords } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { record } from '#platform/database/events.ts'
import { href, type Work } from '#platform/http/page.ts'
import { enqueueMessage, isAddress } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { UrgentMessage } from './urgent.message.tsx'
import { insertFlag, setFlagResolved } from './urgent.queries.ts'
import { reasonKept, resolutionKept, type UrgentReason } from './urgent.ts'
import { urgentAddresses } from './urgent-addresses.ts'

type OfProject = { id: string; slug: string }

/**
 * Flags what somebody said as urgent, and tells the safeguarding contact at once where they have an email address. Of two
 * people who flag at once, one does, and one email leaves. A closed project stops nobody.
 */
export async function flagUrgent(work: Work, project: OfProject, contributionId: string, given: { reason: UrgentReason; words: string }) {
  const { db, person, now } = work
  const kept = reasonKept(given.reason, given.words)
  if (!kept.ok) return kept
  const id = await insertFlag(db, { projectId: project.id, contributionId, reason: kept.value, flaggedBy: person.id, flaggedAt: now })
  if (id === undefined) return refused('flagged-already')
  const emailed = await tellSafeguarding(work, project, { id, contributionId })
  const details = { project: project.id, contribution: contributionId, reason: given.reason, emailed }
  await record(db, { type: 'contributions.urgent-flagged', actor: person.id, subject: id, at: now, details })
  return ok({ id, emailed })
}

async function tellSafeguarding({ db, person, organisation, now }: Work, project: OfProject, flag: { id: string; contributionId: string }) {
  const { safeguardingName: name, safeguardingEmail: to } = await settingsOf(db)
  if (!isAddress(to)) return false
  const page = href(urgentAddresses.flag, { project: project.slug, contribution: flag.contributionId })
  const facts = { name, from: person.name, organisation: organisation.name, at: momentInWords(now), link: organisation.baseUrl + page }
  await enqueueMessage(db, {
    to,
    subject: 'Urgent: please read what somebody told us',
    ...renderMessage(<UrgentMessage {...facts} />),
    kind: 'contributions.urgent',
    about: flag.id,
    at: now,
    urgent: true,
  })
  return true
}

/** Ends the open flag of a contribution with what was done. Ended by two at once, the words of the first stay. */
export async function resolveUrgent({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, contributionId: string, words: string) {
  const kept = resolutionKept(words)
  if (!kept.ok) return kept
  const id = await setFlagResolved(db, contributionId, { resolution: kept.value, resolvedBy: person.id, resolvedAt: now })
  if (id === undefined) return refused('not-flagged')
  await record(db, { type: 'contributions.urgent-resolved', actor: person.id, subject: id, at: now, details: { contribution: contributionId } })
  return ok(id)
}

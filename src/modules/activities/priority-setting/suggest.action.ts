import { receive } from '#modules/contributions/index.ts'
import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import type { Doing } from './keep.action.ts'
import { insertSuggestion } from './options.queries.ts'
import { publishedAt } from './published.ts'
import type { Kind } from './setting.ts'
import { holdSetting, type Setting } from './settings.queries.ts'
import { insertStage, stagesOf } from './stages.queries.ts'
import { setReceipt, voterOf } from './votes.queries.ts'

type Received = Parameters<typeof receive>[1]
type Receiving = { db: Writer; now: Date; organisation: Pick<Organisation, 'name' | 'baseUrl'> }
const noContact: Received['contact'] = { channel: 'none', name: '', email: '', phone: '', address: '', largePrint: false }
const noConsent: Received['consent'] = { quoteAs: 'not-public', quoteName: '' }
const usual = { rehearsal: false, contact: noContact, consent: noConsent, typedBy: null } as const

/** What people are asked when they suggest an option. */
export const asks: Readonly<Record<Kind, string>> = { ranking: 'What should be on the list?', budget: 'What should the money be spent on?' }

/** Takes in what somebody suggests, as a contribution with a receipt: it is answered, whether or not it becomes an option. Gives the receipt. */
export async function suggest(work: Receiving, setting: Setting, words: string, told: Pick<Received, 'contact' | 'consent'>): Promise<string> {
  const points = [{ words, question: asks[setting.kind], mayQuote: true }]
  const { receiptId, contributionIds } = await receive(
    { ...work, actor: null },
    { ...usual, ...told, projectId: setting.projectId, source: 'web', points },
  )
  for (const contributionId of contributionIds) await insertSuggestion(work.db, { contributionId, prioritySettingId: setting.id, receiptId })
  return receiptId
}

/** The receipt with which a voter answers the equality questions: made when they first ask for it. It says who voted, and not how. Undefined: nobody voted with this code. */
export async function receiptOfVoter(work: Receiving, setting: Setting, voterHash: Buffer): Promise<string | undefined> {
  await holdSetting(work.db, setting.id)
  const voter = await voterOf(work.db, setting.id, voterHash)
  if (!voter || voter.receiptId) return voter?.receiptId ?? undefined
  const { receiptId } = await receive({ ...work, actor: null }, { ...usual, projectId: setting.projectId, source: 'web', points: [] })
  await setReceipt(work.db, setting.id, voterHash, receiptId)
  return receiptId
}

/**
 * Makes a contribution of each option that came out first, so that each gets a theme, a decision and an answer as everything does that people said.
 * Twice changes nothing.
 *
 * @param first the words of the options, best first
 */
export async function takeUp(doing: Doing & Receiving, setting: Setting, first: readonly string[]): Promise<void> {
  await holdSetting(doing.db, setting.id)
  const stages = await stagesOf(doing.db, setting.id)
  if (publishedAt(stages, 'taken-up')) return
  const { db, person, now } = doing
  const saidOn = publishedAt(stages, 'workshop')?.happenedOn
  const points = first.map((words, at) => ({ words: `${at + 1}. ${words}`, question: setting.title, mayQuote: false }))
  const { receiptId } = await receive(
    { ...doing, actor: person.id },
    { ...usual, projectId: setting.projectId, source: setting.kind === 'ranking' ? 'meeting' : 'web', typedBy: person.id, saidOn, points },
  )
  await insertStage(db, { prioritySettingId: setting.id, stage: 'taken-up', published: { receiptId }, doneBy: person.id, doneAt: now })
  await record(db, { type: 'activities.priorities-taken-up', actor: person.id, subject: setting.id, at: now, details: { options: first.length } })
}

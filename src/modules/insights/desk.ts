import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'

/** What needs somebody: what cannot wait, then in the order in which the loop goes on. */
type DeskKind =
  | 'urgent'
  | 'place-free'
  | 'applicants'
  | 'statements'
  | 'unthemed'
  | 'unanswered'
  | 'to-check'
  | 'to-release'
  | 'due-back'
  | 'not-told'
  | 'reply'

/** One kind of thing that waits in one project: how many, and since when the oldest does. `promisedBy`: an ISO day, where people were promised one. */
export type DeskItem = { kind: DeskKind; projectId: string; count: number; since: Date; promisedBy?: string | null }

/** What has to be done, and the part of the project's address where it is done. */
export function deskWords({ kind, count, promisedBy }: Pick<DeskItem, 'kind' | 'count' | 'promisedBy'>): { says: string; part: string } {
  switch (kind) {
    case 'urgent':
      return { says: `See to ${countInWords(count, 'urgent flag', 'urgent flags')}: somebody may come to harm`, part: 'urgent' }
    case 'place-free':
      return { says: `Offer ${countInWords(count, 'place that is free', 'places that are free')} to the waiting list`, part: 'opportunities' }
    case 'applicants':
      return {
        says: `Answer ${countInWords(count, 'person who', 'people who')} applied${promisedBy ? `: promised by ${dayInWords(promisedBy)}` : ''}`,
        part: 'opportunities',
      }
    case 'statements':
      return { says: `Read ${countInWords(count, 'statement that waits', 'statements that wait')} to be shown to others`, part: 'opinion-maps' }
    case 'unthemed':
      return { says: `Sort ${countInWords(count, 'thing that somebody said', 'things that people said')} into themes`, part: 'contributions' }
    case 'unanswered':
      return { says: `Answer ${countInWords(count, 'theme', 'themes')}`, part: 'answers' }
    case 'to-check':
      return { says: `Check ${countInWords(count, 'answer', 'answers')} that somebody else wrote`, part: 'answers' }
    case 'to-release':
      return { says: `Release ${countInWords(count, 'checked answer', 'checked answers')}`, part: 'release' }
    case 'due-back':
      return { says: `Say what became of ${countInWords(count, 'promise whose day has come', 'promises whose day has come')}`, part: 'answers' }
    case 'not-told':
      return { says: `Tell ${countInWords(count, 'person who has', 'people who have')} not been told`, part: 'feedback' }
    case 'reply':
      return { says: `Reply to ${countInWords(count, 'person who wrote', 'people who wrote')} back`, part: 'replies' }
    default:
      return never(kind)
  }
}

/** The permission that somebody needs to do it. */
export const deskPermission: Readonly<Record<DeskKind, `${'insights' | 'contributions' | 'activities' | 'opportunities'}.${string}`>> = {
  urgent: 'contributions.urgent',
  'place-free': 'opportunities.places',
  applicants: 'opportunities.places',
  statements: 'activities.moderate',
  unthemed: 'insights.sort',
  unanswered: 'insights.answer',
  'to-check': 'insights.check',
  'to-release': 'insights.release',
  'due-back': 'insights.answer',
  'not-told': 'insights.tell',
  reply: 'insights.tell',
}

/** What has to be done for a partner who was asked and has heard nothing since. */
export const partnerDeskWords = ({ name }: { name: string }): string => `Tell ${name} what came of what they were asked`

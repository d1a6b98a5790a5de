import { daysBetween } from '#lib/dates.ts'
import { countInWords, listInWords } from '#lib/text.ts'

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** What is known of how a project reached people. `channels`: the ways in which something came in, in words; `held`: what was held at a time. */
export type Reached = {
  channels: readonly string[]
  held: readonly { happenedOn: string; partOfDay: PartOfDay | null }[]
  partners: readonly { asked: boolean; paid: boolean }[]
}

/** One sentence, and what would help; '' where nothing is missing. */
export type Said = { says: string; helps: string }

/** Fewer would leave out whoever cannot use the one. Source: rule R28. */
export const leastChannels = 2

/** How people were reached, in words and without a mark (R28): the channels, the times of day, and the partners asked and paid. */
export const reachedInWords = (reached: Reached): readonly Said[] => [channels(reached), times(reached), partners(reached)]

function channels({ channels: used }: Reached): Said {
  if (used.length === 0) return { says: 'Nothing has come in yet by any channel.', helps: `Plan ${leastChannels} ways to take part at least.` }
  const says = `${countInWords(used.length, 'channel was', 'channels were')} used: ${listInWords(used)}.`
  return { says, helps: used.length < leastChannels ? 'Add another way to take part, for those who cannot use this one.' : '' }
}

const order: readonly PartOfDay[] = ['morning', 'afternoon', 'evening']

/** A day that is known to be a Monday. */
const aMonday = '2024-01-01'
const isWeekend = (day: string): boolean => ((daysBetween(aMonday, day) % 7) + 7) % 7 >= 5

function times({ held }: Reached): Said {
  if (held.length === 0) return { says: 'No meeting, visit or session is on record.', helps: '' }
  const parts = order.filter((part) => held.some(({ partOfDay }) => partOfDay === part))
  const weekend = held.some(({ happenedOn }) => isWeekend(happenedOn)) ? 'Some of it was at a weekend.' : 'None of it was at a weekend.'
  if (parts.length === 0)
    return { says: `No time of day is on record. ${weekend}`, helps: 'When you add a note, say in which part of the day it began.' }
  return {
    says: `What was held began in the ${listInWords(parts)}. ${weekend}`,
    helps: parts.length === 1 ? `Offer another time too: whoever cannot come in the ${parts[0]} was left out.` : '',
  }
}

function partners({ partners: all }: Reached): Said {
  const asked = all.filter((one) => one.asked).length
  const paid = all.filter((one) => one.paid).length
  if (all.length === 0) return { says: 'No partner was asked or paid.', helps: 'Ask the community groups who reach those whom you miss.' }
  const says = `${countInWords(asked, 'partner was', 'partners were')} asked, and ${paid === 0 ? 'none was' : countInWords(paid, 'was', 'were')} paid.`
  return { says, helps: paid < asked ? 'Pay partners for their time, or write down why not.' : '' }
}

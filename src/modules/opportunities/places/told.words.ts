import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { ToldState } from './occasions.ts'

const ways = { account: 'by email', email: 'by email', phone: 'by phone', letter: 'by letter', none: '' } as const

export type ToldSeen = { state: ToldState; way: keyof typeof ways | null; toldOn: string | null; toldHow: string }

/** Whether somebody was told, how and when, for staff: without a stop. */
export function toldInWords({ state, way, toldOn, toldHow }: ToldSeen): string {
  const how = toldHow === '' ? ways[way ?? 'none'] : toldHow
  switch (state) {
    case 'told':
      return ['Told', how, toldOn && `on ${dayInWords(toldOn)}`].filter(Boolean).join(' ')
    case 'looked-up':
      return 'They looked it up themselves'
    case 'stopped':
      return 'They asked us to stop telling them. It stands where they can look it up'
    case 'looks-up':
      return 'They chose to look it up themselves'
    case 'held':
      return 'Waits in the messages to pass on, because no email suits them'
    case 'to-call':
      return 'Waits for a call'
    case 'not-reached':
      return 'Not reached yet'
    case 'to-post':
      return 'Waits for a letter to be posted'
    case 'on-its-way':
      return 'An email is on its way'
    default:
      return never(state)
  }
}

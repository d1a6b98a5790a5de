import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Standing } from '../apply/steps.ts'

export type OwnSeen = { kind: Standing; reservePlace: number | null; answerBy: string | null }

/** Where an application stands, in words for whoever made it: what is so, and what happens next. @param hearBy ISO day that they were promised */
export function ownWords({ kind, reservePlace, answerBy }: OwnSeen, hearBy: string): { is: string; next: string } {
  const heard = `You hear by ${dayInWords(hearBy)}, whatever the answer is.`
  switch (kind) {
    case 'applied':
      return { is: 'We have your application.', next: heard }
    case 'eligible':
      return { is: 'We have read your application. You can be chosen.', next: heard }
    case 'not-eligible':
      return { is: 'We cannot offer you a place in this.', next: 'If we have understood something wrongly, tell us. We will look at it again.' }
    case 'selected':
      return { is: 'You were chosen.', next: 'We will offer you the place soon, and ask whether you still want it.' }
    case 'reserve':
      return {
        is: `You are on the waiting list, as number ${reservePlace ?? 1}.`,
        next: 'If somebody cannot come, we ask you in this order. We also tell you when the list is over.',
      }
    case 'not-selected':
      return { is: 'You did not get a place this time.', next: 'There are other ways to be heard.' }
    case 'offered':
      return {
        is: 'We offer you a place.',
        next: `Please answer by ${answerBy ? dayInWords(answerBy) : dayInWords(hearBy)}.`,
      }
    case 'confirmed':
      return { is: 'You have a place.', next: 'We will be in touch before the first date, about how you get there and what helps you.' }
    case 'declined':
      return { is: 'You said no to the place.', next: 'That is all right, and has no consequences. You can apply for something else at any time.' }
    case 'lapsed':
      return {
        is: 'We offered you a place, and did not hear from you in time. It went to somebody else.',
        next: 'You can apply for something else at any time.',
      }
    case 'withdrawn':
      return {
        is: 'You withdrew your application.',
        next: 'That is all right, and has no consequences. You can apply for something else at any time.',
      }
    case 'stood-down':
      return { is: 'You had a place, and we had to take it back.', next: 'Talk to us about it. Whatever we owe you, you get.' }
    default:
      return never(kind)
  }
}

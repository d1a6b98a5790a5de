import { never } from '#lib/result.ts'
import type { GivenRefusal } from '../given.ts'

/** Why an answer could not be used, in words for the person who gave it. */
export function answerProblem(because: GivenRefusal): string {
  switch (because) {
    case 'missing':
      return 'Answer this question to go on'
    case 'not-of-this-kind':
    case 'not-offered':
      return 'Select an answer from the list'
    case 'too-long':
      return 'Your answer is too long. Shorten it, or put the rest in another answer'
    case 'out-of-range':
      return 'Enter a number within the limits of this question'
    case 'not-a-day':
      return 'Enter a real date'
    case 'cannot-be-kept':
      return 'Your answer contains a character that cannot be saved'
    default:
      return never(because)
  }
}

export const titles = {
  consent: 'May we show your words to the public?',
  contact: 'How can we tell you what happens?',
  check: 'Check your answers',
  saved: 'Your answers are saved',
  comeBack: 'Come back to your answers',
  closed: 'This survey is closed',
  notYetOpen: 'This survey is not open yet',
  lost: 'We cannot find the answers that you began',
  leaving: 'Leave this survey on this device',
} as const

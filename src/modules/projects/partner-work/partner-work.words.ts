import { dayInWords } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { countInWords } from '#lib/text.ts'
import type { Answer, How, WorkKind, WorkSums } from './partner-work.ts'

/** What a record is called on the timeline, and the page where one is added. */
export const kindWords: Readonly<Record<WorkKind, { called: string; adding: string }>> = {
  agreement: { called: 'Agreement', adding: 'Write down an agreement' },
  ask: { called: 'What we asked', adding: 'Write down what we ask of them' },
  payment: { called: 'Payment', adding: 'Write down a payment' },
  return: { called: 'What came back to them', adding: 'Write down what came back to them' },
}

export const answerWords: Readonly<Record<Answer, string>> = { yes: 'They said yes', no: 'They said no', 'none-yet': 'No answer yet' }

export const howWords: Readonly<Record<How, string>> = { met: 'In a meeting or on a visit', called: 'By phone', wrote: 'In writing' }

/** 'In the last 12 months we asked them 3 times, paid them £400, and told them once what came of it.' */
export function sumsInWords({ asked, pence, cameBack }: WorkSums): string {
  const paid = pence === 0 ? 'paid them nothing' : `paid them ${poundsInWords(pence)}`
  const told = cameBack === 0 ? 'told them nothing of what came of it' : `told them ${timesInWords(cameBack)} what came of it`
  return `In the last 12 months we ${asked === 0 ? 'did not ask them' : `asked them ${timesInWords(asked)}`}, ${paid}, and ${told}.`
}

const timesInWords = (count: number): string => (count === 1 ? 'once' : countInWords(count, 'time', 'times'))

type Standing = { lastAskedOn: string | null; waitingSince: string | null }

/** 'Last asked on 3 May 2026, and nothing has come back to them since 3 May 2026': for where a partner is named in a plan. */
export function standingInWords({ lastAskedOn, waitingSince }: Standing): string {
  const asked = lastAskedOn === null ? 'Not asked yet' : `Last asked on ${dayInWords(lastAskedOn)}`
  return waitingSince === null ? asked : `${asked}, and nothing has come back to them since ${dayInWords(waitingSince)}`
}

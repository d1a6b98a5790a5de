import { penceTyped, poundsInWords } from '#lib/money.ts'
import { cleanLine } from './clean.ts'
import type { Field } from './field.ts'
import { calledIn, emptyMessage, type Words } from './says.ts'

/** An amount of money in whole pence, typed in pounds: 12, 12.50, £1,200. `max` is in pence, and allowed; so is nothing at all, 0. */
export const money = ({ max, ...words }: Words & { max: number }): Field<number> => ({
  label: words.label,
  hint: words.hint,
  optional: false,
  look: { kind: 'line', type: 'text', inputmode: 'decimal', width: 10, prefix: '£', spellcheck: false },
  read(answers, name) {
    const typed = cleanLine(answers.get(name) ?? '')
    if (typed === '') return { problem: emptyMessage(words, 'Enter') }
    const pence = penceTyped(typed ?? '')
    if (pence === undefined) return { problem: `${calledIn(words)} must be in pounds and pence, like 12.50` }
    return pence > max ? { problem: `${calledIn(words)} must be ${poundsInWords(max)} or less` } : { value: pence }
  },
})

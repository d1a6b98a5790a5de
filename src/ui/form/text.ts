import { cannotBeSaved, clean, cleanLine, longerThan, tooLong, tooShort } from './clean.ts'
import type { Field, Look, Reading } from './field.ts'
import { calledIn, emptyMessage, type Words } from './says.ts'

type Limit = { optional?: boolean; maxLength: number; minLength?: number }

/** The check that every text answer goes through: what can be saved, not empty, not too long. */
function readText(words: Words, limit: Limit, cleaned: string | undefined): Reading<string> {
  if (cleaned === undefined) return { problem: cannotBeSaved(calledIn(words)) }
  if (cleaned === '') return limit.optional ? { value: '' } : { problem: emptyMessage(words, 'Enter') }
  if (!longerThan(cleaned, (limit.minLength ?? 1) - 1)) return { problem: tooShort(calledIn(words), limit.minLength ?? 1) }
  return longerThan(cleaned, limit.maxLength) ? { problem: tooLong(calledIn(words), limit.maxLength) } : { value: cleaned }
}

type LineLook = Extract<Look, { kind: 'line' }>

/** A field of one line, with a further check of what passed the common ones. */
export function line(words: Words, limit: Limit, look: Omit<LineLook, 'kind'>, check?: (value: string) => Reading<string>): Field<string> {
  return {
    label: words.label,
    hint: words.hint,
    optional: limit.optional ?? false,
    look: { kind: 'line', ...look },
    read(answers, name) {
      const read = readText(words, limit, cleanLine(answers.get(name) ?? ''))
      return check && 'value' in read && read.value !== '' ? check(read.value) : read
    },
  }
}

export type TextOptions = Words & Limit & Pick<LineLook, 'autocomplete' | 'width' | 'spellcheck'>

/** One line of text. `maxLength` and `minLength` are in characters. Blank is '' where `optional`, otherwise a problem. */
export const text = ({ maxLength, minLength, optional, autocomplete, width, spellcheck, ...words }: TextOptions): Field<string> =>
  line(words, { maxLength, minLength, optional }, { type: 'text', autocomplete, width, spellcheck })

/** Several lines of text, with a count of the characters that are left. `rows` is the height of the box. */
export const longText = ({ maxLength, optional, rows = 5, ...words }: Words & Limit & { rows?: number }): Field<string> => ({
  label: words.label,
  hint: words.hint,
  optional: optional ?? false,
  look: { kind: 'text', rows, maxLength },
  read: (answers, name) => readText(words, { maxLength, optional }, clean(answers.get(name) ?? '')),
})

type ContactOptions = Words & { optional?: boolean; maxLength?: number; autocomplete?: string }

const notInEmail = /[\u0000-\u001f\u007f\s,;:<>()[\]\\"]/u
const emailShape = /^[^@]{1,64}@[^@.]+(\.[^@.]+)+$/u

/** An email address, checked leniently: whether it works only a message can tell. Limit 254 characters. */
export const email = ({ optional, maxLength = 254, autocomplete = 'email', ...words }: ContactOptions): Field<string> =>
  line(words, { maxLength, optional }, { type: 'email', autocomplete, spellcheck: false }, (value) =>
    emailShape.test(value) && !notInEmail.test(value)
      ? { value }
      : { problem: 'Enter an email address in the correct format, like name@example.com' },
  )

const phoneShape = /^\+?[\d\s().-]+((ext\.?|extension|x|#)\s*\d{1,6})?$/i

/** A telephone number as people write them: 7 to 15 digits, with spaces, brackets, a country code, an extension. */
export const phone = ({ optional, maxLength = 40, autocomplete = 'tel', ...words }: ContactOptions): Field<string> =>
  line(words, { maxLength, optional }, { type: 'tel', autocomplete, width: 20 }, (value) => {
    const digits = value.replace(/(ext|x|#).*$/i, '').replace(/\D/g, '').length
    return phoneShape.test(value) && digits >= 7 && digits <= 15
      ? { value }
      : { problem: 'Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192' }
  })

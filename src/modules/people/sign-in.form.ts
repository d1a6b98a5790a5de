import { email, type Field } from '#ui/form/index.ts'
import { readCode } from './code.ts'

/** The six digits of a message. Spaces and dashes may stand anywhere; phones offer the code by themselves. */
const signInCode: Field<string> = {
  label: 'Code from the email',
  hint: 'Six digits, for example 123 456',
  optional: false,
  look: { kind: 'line', type: 'text', inputmode: 'numeric', width: 10, autocomplete: 'one-time-code', spellcheck: false },
  read(answers, name) {
    const typed = answers.get(name) ?? ''
    if (typed.trim() === '') return { problem: 'Enter the code from the email' }
    const value = readCode(typed)
    return value === undefined ? { problem: 'Enter the six digits of the code, like 123 456' } : { value }
  },
}

export const codeForm = { code: signInCode }

/** One message for every code that cannot be used, so that it tells nobody whose address is known here. */
export const codeRefused = 'This code cannot be used. Check it, or ask for a new one. A code works for 15 minutes and five tries, in this browser'

/** An email address as it is kept: in small letters, at most 200 characters of them. */
export function address(words: Parameters<typeof email>[0]): Field<string> {
  const field = email({ ...words, maxLength: 200 })
  return {
    ...field,
    read(answers, name) {
      const read = field.read(answers, name)
      if ('problem' in read) return read
      const value = read.value.toLowerCase()
      if (/\p{Cc}/u.test(value)) return { problem: 'Enter an email address in the correct format, like name@example.com' }
      return value.length <= 200 ? { value } : { problem: 'Email address must be 200 characters or fewer' }
    },
  }
}

import { clean } from './clean.ts'
import { type Field, type FileField, type Option, type Options, optionList } from './field.ts'
import { calledIn, emptyMessage, type Words } from './says.ts'

/** Values of a list that is not known here: at most so many, each at most so long. */
const mostValues = 500
const longestValue = 200

type ChoiceLook = { look?: 'radios' | 'select' }

/** One of several options. Without `options` the list is given when the form is drawn and read, and the value is any string of that list. */
export function choice<const Value extends string>(
  options: Words & ChoiceLook & { options: Options<Value>; optional: true },
): Field<Value | undefined>
export function choice<const Value extends string>(options: Words & ChoiceLook & { options: Options<Value>; optional?: false }): Field<Value>
export function choice(options: Words & ChoiceLook & { options?: undefined; optional: true }): Field<string | undefined>
export function choice(options: Words & ChoiceLook & { options?: undefined; optional?: false }): Field<string>
export function choice({
  options,
  look = 'radios',
  optional,
  ...words
}: Words & ChoiceLook & { options?: Options; optional?: boolean }): Field<string | undefined> {
  const known = options && optionList(options)
  return {
    label: words.label,
    hint: words.hint,
    optional: optional ?? false,
    look: { kind: 'choice', options: known, look },
    read(answers, name, offered = known) {
      const given = answers.getAll(name).filter((value) => value !== '')
      if (given.length > 1) return { problem: 'Select one answer only' }
      const [value] = given
      if (value === undefined) return optional ? { value: undefined } : { problem: emptyMessage(words, 'Select') }
      return acceptable(value, offered) ? { value } : { problem: 'Select an answer from the list' }
    },
  }
}

/** Any of several options, in the order of the list. Without `options`, as for `choice`. */
export function many<const Value extends string>(options: Words & { options: Options<Value>; atLeastOne?: string }): Field<readonly Value[]>
export function many(options: Words & { options?: undefined; atLeastOne?: string }): Field<readonly string[]>
export function many({ options, atLeastOne, ...words }: Words & { options?: Options; atLeastOne?: string }): Field<readonly string[]> {
  const known = options && optionList(options)
  return {
    label: words.label,
    hint: words.hint,
    optional: false,
    look: { kind: 'many', options: known },
    read(answers, name, offered = known) {
      const given = [...new Set(answers.getAll(name))].filter((value) => value !== '')
      if (given.length === 0 && atLeastOne !== undefined) return { problem: atLeastOne }
      if (given.length > mostValues) return { problem: `${calledIn(words)} must be ${mostValues} or fewer` }
      if (!given.every((value) => acceptable(value, offered))) return { problem: 'Select answers from the list' }
      return { value: offered ? offered.map(({ value }) => value).filter((value) => given.includes(value)) : given }
    },
  }
}

function acceptable(value: string, offered: readonly Option[] | undefined): boolean {
  if (offered) return offered.some((option) => option.value === value)
  return value.length <= longestValue && clean(value) !== undefined
}

/** One checkbox. `required` is the message when it must be ticked and is not. */
export const yes = ({ required, ...words }: Pick<Words, 'label' | 'hint'> & { required?: string }): Field<boolean> => ({
  label: words.label,
  hint: words.hint,
  optional: false,
  look: { kind: 'yes' },
  read(answers, name) {
    const ticked = answers.getAll(name).some((value) => value === 'yes')
    return required !== undefined && !ticked ? { problem: required } : { value: ticked }
  },
})

/** A file. Only drawn here: the page reads it from the request, and says `empty` when there is none. */
export const file = ({
  empty,
  accept,
  optional,
  ...words
}: Pick<Words, 'label' | 'hint'> & { empty: string; accept?: string; optional?: boolean }): FileField => ({
  label: words.label,
  hint: words.hint,
  empty,
  optional: optional ?? false,
  look: { kind: 'file', accept },
  read: () => ({ value: undefined }),
})

import { type Fields, type Options, optionList, type Problems, type Values } from './field.ts'

/** The options of fields whose lists are known only when the page runs. */
export type Offered<Form extends Fields> = { readonly [Name in keyof Form]?: Options }

/**
 * Reads a form: the values of all fields, or what is wrong with each.
 *
 * @param answers what was sent; unknown names are left alone
 * @param offered for a field without options of its own, those that the page offers
 */
export function readForm<Form extends Fields>(
  form: Form,
  answers: URLSearchParams,
  offered: Offered<Form> = {},
): { values: Values<Form> } | { problems: Problems } {
  const problems: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(form)) {
    const options = offered[name]
    const read = field.read(answers, name, options && optionList(options))
    if ('problem' in read) problems[name] = read.problem
    else if (field.look.kind !== 'file') values[name] = read.value
  }
  return Object.keys(problems).length > 0 ? { problems } : { values: values as Values<Form> }
}

/** Stored values as answers, so that a form can show them. Lists repeat, true is 'yes'; what a form cannot hold is left out. */
export function answersOf(values: Readonly<Record<string, unknown>>): URLSearchParams {
  const answers = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      const text = one === true ? 'yes' : one
      if (typeof text === 'string' || typeof text === 'number' || typeof text === 'bigint') answers.append(name, String(text))
    }
  }
  return answers
}

/** Extra attributes: data for scripts, names for assistive technology. Nothing else may be added from outside. */
export type Attributes = Readonly<Record<`data-${string}` | `aria-${string}`, string | undefined>>

/** Joins the classes that apply. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')

/** Joins the ids that describe an element, or undefined when there are none. */
export const describedBy = (...ids: readonly (string | false | null | undefined)[]): string | undefined => classes(...ids) || undefined

/** HTML wants the word, not the presence, for attributes such as `spellcheck`. Preact's types want a boolean; it writes what it is given. */
export const word = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : (String(value) as unknown as boolean))

/** One message, or one for each plural form of a language (one, two, few, many, other). */
export type Messages = Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>

/** Words for the official browser scripts, as the data attributes that they read. */
export function i18n(messages: Messages): Attributes {
  const entries = Object.entries(messages).flatMap(([key, message]) => {
    if (message === undefined) return []
    if (typeof message === 'string') return [[`data-i18n.${key}`, message] as const]
    return Object.entries(message).map(([plural, text]) => [`data-i18n.${key}.${plural}`, text] as const)
  })
  return Object.fromEntries(entries)
}

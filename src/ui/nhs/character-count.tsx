import type { ComponentChildren } from 'preact'
import { classes, i18n, type Messages } from './attributes.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'

type Limit =
  | { maxCharacters: number; maxWords?: never }
  | { maxWords: number; maxCharacters?: never }
  /** The browser script is told the limit in another way. */
  | { maxCharacters?: never; maxWords?: never }

export type CharacterCountProps = Omit<TextareaProps, 'before' | 'after' | 'groupAttributes' | 'describedBy'> &
  Limit & {
    /** How the script counts: `length` counts UTF-16 units, the others what a reader sees. */
    countType?: 'characters' | 'length' | 'words'
    /** Per cent of the limit from which the count is shown. */
    threshold?: number
    /** What is said without the script; `%{count}` is the limit. */
    description?: string
    /** Words of the script in another language, by its keys (`characters-under-limit` …). */
    messages?: Messages
    countClass?: string
    after?: ComponentChildren
  }

/** NHS character count: a textarea that says how much can still be written. https://service-manual.nhs.uk/design-system/components/character-count */
export function CharacterCount(props: CharacterCountProps) {
  const {
    maxCharacters,
    maxWords,
    countType,
    threshold,
    description,
    messages = {},
    countClass,
    after,
    groupClass,
    class: extra,
    ...textarea
  } = props
  const { name, id = name } = textarea
  const limit = maxWords ?? maxCharacters
  const counted = countType ?? (maxWords === undefined ? undefined : 'words')
  const says = description ?? `You can enter up to %{count} ${counted === 'words' ? 'words' : 'characters'}`
  const given = limit === undefined && description !== undefined ? { 'textarea-description': { other: description } } : {}
  return (
    <Textarea
      {...textarea}
      id={id}
      describedBy={`${id}-info`}
      class={classes('nhsuk-js-character-count', extra)}
      groupClass={classes(groupClass, 'nhsuk-character-count')}
      groupAttributes={{
        'data-module': 'nhsuk-character-count',
        'data-maxlength': maxCharacters?.toString(),
        'data-maxwords': maxWords?.toString(),
        'data-threshold': threshold?.toString(),
        'data-count-type': counted,
        ...i18n({ ...given, ...messages }),
      }}
      after={
        <>
          <Hint id={`${id}-info`} class={classes('nhsuk-character-count__message', countClass)} hidden={limit === undefined}>
            {limit !== undefined && says.replace('%{count}', String(limit))}
          </Hint>
          {after}
        </>
      }
    />
  )
}

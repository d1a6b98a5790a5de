import type { ComponentChildren } from 'preact'
import { type Attributes, classes, word } from './attributes.ts'
import { FormGroup, type Labelled } from './form-group.tsx'

export type TextareaProps = Labelled & {
  value?: string
  rows?: number
  autocomplete?: string
  spellcheck?: boolean
  disabled?: boolean
  /** Stops typing at this many characters without a word: prefer `CharacterCount`. */
  maxLength?: number
  before?: ComponentChildren
  after?: ComponentChildren
  attributes?: Attributes
  groupAttributes?: Attributes
}

/** NHS textarea. https://service-manual.nhs.uk/design-system/components/textarea */
export function Textarea({ value = '', rows = 5, before, after, groupAttributes, ...props }: TextareaProps) {
  const { name, id = name, label, labelLook, hint, error, describedBy, groupClass, class: extra, spellcheck, attributes, maxLength, ...rest } = props
  return (
    <FormGroup
      id={id}
      label={label}
      labelLook={labelLook}
      hint={hint}
      error={error}
      describedBy={describedBy}
      groupClass={groupClass}
      {...groupAttributes}
    >
      {(description) => (
        <>
          {before}
          <textarea
            class={classes('nhsuk-textarea', Boolean(error) && 'nhsuk-textarea--error', extra)}
            id={id}
            name={name}
            rows={rows}
            maxlength={maxLength}
            spellcheck={word(spellcheck)}
            aria-describedby={description}
            {...rest}
            {...attributes}
          >
            {keepFirstLine(value)}
          </textarea>
          {after}
        </>
      )}
    </FormGroup>
  )
}

/** HTML drops one line break at the start of a textarea: give it one to drop. */
const keepFirstLine = (value: string): string => (/^[\r\n]/.test(value) ? `\n${value}` : value)

import type { ComponentChildren } from 'preact'
import { type Attributes, classes, word } from './attributes.ts'
import { FormGroup, type Labelled } from './form-group.tsx'
import { has } from './slots.ts'

export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30

/** The attributes of the input element itself. */
export type InputLook = {
  value?: string
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | 'number'
  width?: InputWidth
  inputmode?: 'numeric' | 'decimal' | 'text' | 'tel' | 'email' | 'search' | 'url'
  autocomplete?: string
  autocapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters'
  spellcheck?: boolean
  placeholder?: string
  pattern?: string
  disabled?: boolean
  /** Wide letters, all the same width, for codes. */
  code?: boolean
  large?: boolean
  attributes?: Attributes
}

export type InputProps = Labelled &
  InputLook & {
    prefix?: ComponentChildren
    suffix?: ComponentChildren
    before?: ComponentChildren
    after?: ComponentChildren
  }

/** NHS text input. https://service-manual.nhs.uk/design-system/components/text-input */
export function Input({ prefix, suffix, before, after, ...props }: InputProps) {
  const { name, id = name, label, labelLook, hint, error, describedBy, groupClass, class: extra, ...look } = props
  const wrapped = has(prefix) || has(suffix) || has(before) || has(after)
  return (
    <FormGroup id={id} label={label} labelLook={labelLook} hint={hint} error={error} describedBy={describedBy} groupClass={groupClass}>
      {(description) => {
        const input = <BareInput {...look} name={name} id={id} describedBy={description} error={Boolean(error)} class={extra} />
        if (!wrapped) return input
        return (
          <div class={classes('nhsuk-input-wrapper', look.large && 'nhsuk-input-wrapper--large')}>
            {before}
            {has(prefix) && <Affix kind="prefix">{prefix}</Affix>}
            {input}
            {has(suffix) && <Affix kind="suffix">{suffix}</Affix>}
            {after}
          </div>
        )
      }}
    </FormGroup>
  )
}

const Affix = ({ kind, children }: { kind: 'prefix' | 'suffix'; children: ComponentChildren }) => (
  <div class={`nhsuk-input-wrapper__${kind}`} aria-hidden="true">
    {children}
  </div>
)

type BareInputProps = InputLook & { name: string; id: string; describedBy?: string; error: boolean; class?: string }

function BareInput({
  name,
  id,
  describedBy,
  error,
  class: extra,
  width,
  code,
  large,
  spellcheck,
  type = 'text',
  attributes,
  ...rest
}: BareInputProps) {
  return (
    <input
      class={classes(
        'nhsuk-input',
        large && 'nhsuk-input--large',
        code && 'nhsuk-input--code',
        error && 'nhsuk-input--error',
        width && `nhsuk-input--width-${width}`,
        extra,
      )}
      id={id}
      name={name}
      type={type as 'text'} // Preact has one attribute type for each kind of input; what is used here they share
      spellcheck={word(spellcheck)}
      aria-describedby={describedBy}
      {...rest}
      {...attributes}
    />
  )
}

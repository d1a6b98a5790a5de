import type { ComponentChildren } from 'preact'
import { type Attributes, classes, describedBy } from './attributes.ts'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { has } from './slots.ts'

/** One radio button or checkbox with its label. */
export type Option = {
  value: string
  label: ComponentChildren
  labelClass?: string
  hint?: ComponentChildren
  checked?: boolean
  disabled?: boolean
  /** Shown under the option while it is chosen. Without a script it is always shown. */
  conditional?: ComponentChildren
  id?: string
  attributes?: Attributes
}

type Props = Option & {
  id: string
  name: string
  block: 'radios' | 'checkboxes'
  type: 'radio' | 'checkbox'
  itemClass?: string
  describedBy?: string
}

/** The first option has the id of its group, so that the error summary can lead to it. */
export const optionId = (prefix: string, index: number): string => (index === 0 ? prefix : `${prefix}-${index + 1}`)

/** The markup that radios and checkboxes share. */
export function OptionItem(props: Props) {
  const { id, name, block, type, value, label, labelClass, hint, checked, disabled, conditional, attributes, itemClass, describedBy: also } = props
  const hintId = has(hint) ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={classes(`nhsuk-${block}__item`, itemClass)}>
        <input
          class={`nhsuk-${block}__input`}
          id={id}
          name={name}
          type={type}
          value={value}
          checked={checked}
          disabled={disabled}
          data-aria-controls={has(conditional) ? `conditional-${id}` : undefined}
          aria-describedby={describedBy(also, hintId)}
          {...attributes}
        />
        <Label for={id} class={classes(`nhsuk-${block}__label`, labelClass)}>
          {label}
        </Label>
        {hintId && (
          <Hint id={hintId} class={`nhsuk-${block}__hint`}>
            {hint}
          </Hint>
        )}
      </div>
      {has(conditional) && (
        <div class={classes(`nhsuk-${block}__conditional`, !checked && `nhsuk-${block}__conditional--hidden`)} id={`conditional-${id}`}>
          {conditional}
        </div>
      )}
    </>
  )
}

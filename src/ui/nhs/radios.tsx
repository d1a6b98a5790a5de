import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { FieldsetGroup, type Grouped } from './form-group.tsx'
import { type Option, OptionItem, optionId } from './option-item.tsx'

/** A word between options, such as "or". */
export type Divider = { divider: string }

export type RadiosProps = Grouped & {
  items: readonly (Option | Divider)[]
  /** The value that is chosen, unless an item says `checked` itself. */
  value?: string
  small?: boolean
  inline?: boolean
  disabled?: boolean
  before?: ComponentChildren
  after?: ComponentChildren
}

/** NHS radios: choose one. https://service-manual.nhs.uk/design-system/components/radios */
export function Radios({ name, id = name, items, value, small, inline, disabled, before, after, class: extra, ...group }: RadiosProps) {
  return (
    <FieldsetGroup {...group} id={id}>
      {() => (
        <div class={classes('nhsuk-radios', small && 'nhsuk-radios--small', inline && 'nhsuk-radios--inline', extra)} data-module="nhsuk-radios">
          {before}
          {items.map((item, index) =>
            'divider' in item ? (
              <div class="nhsuk-radios__divider">{item.divider}</div>
            ) : (
              <OptionItem
                {...item}
                block="radios"
                type="radio"
                name={name}
                id={item.id ?? optionId(id, index)}
                checked={item.checked ?? (value !== undefined && item.value === value)}
                disabled={item.disabled ?? disabled}
              />
            ),
          )}
          {after}
        </div>
      )}
    </FieldsetGroup>
  )
}

import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import { FormGroup, type Labelled } from './form-group.tsx'
import { has } from './slots.ts'

export type SelectOption = { value: string; text: string; disabled?: boolean; selected?: boolean } | { divider: true }

export type SelectProps = Labelled & {
  items: readonly SelectOption[]
  value?: string
  disabled?: boolean
  before?: ComponentChildren
  after?: ComponentChildren
  attributes?: Attributes
}

/** NHS select: only where radios would be too many. https://service-manual.nhs.uk/design-system/components/select */
export function Select({ items, value, before, after, ...props }: SelectProps) {
  const { name, id = name, label, labelLook, hint, error, describedBy, groupClass, class: extra, disabled, attributes } = props
  const wrapped = has(before) || has(after)
  return (
    <FormGroup id={id} label={label} labelLook={labelLook} hint={hint} error={error} describedBy={describedBy} groupClass={groupClass}>
      {(description) => {
        const select = (
          <select
            class={classes('nhsuk-select', Boolean(error) && 'nhsuk-select--error', extra)}
            id={id}
            name={name}
            disabled={disabled}
            aria-describedby={description}
            {...attributes}
          >
            {items.map((item) =>
              'divider' in item ? <hr /> : <SelectItem {...item} selected={item.selected ?? (has(value) && item.value === value)} />,
            )}
          </select>
        )
        if (!wrapped) return select
        return (
          <div class="nhsuk-input-wrapper">
            {before}
            {select}
            {after}
          </div>
        )
      }}
    </FormGroup>
  )
}

const SelectItem = ({ value, text, disabled, selected }: { value: string; text: string; disabled?: boolean; selected: boolean }) => (
  <option value={value} selected={selected} disabled={disabled}>
    {text}
  </option>
)

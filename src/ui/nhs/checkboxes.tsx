import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { FieldsetGroup, type Grouped } from './form-group.tsx'
import { type Option, OptionItem, optionId } from './option-item.tsx'

/** `exclusive` ("none of these") clears the others; `inclusive` ("all of these") ticks them. Both need the script, so `inclusive` hides without it. */
export type CheckboxBehaviour = { behaviour?: 'exclusive' | 'inclusive'; behaviourGroup?: string }
export type CheckboxDivider = { divider: string; behaviour?: 'inclusive' }
export type CheckboxItem = Option & CheckboxBehaviour & { name?: string }

export type CheckboxesProps = Grouped & {
  items: readonly (CheckboxItem | CheckboxDivider)[]
  /** The values that are ticked, unless an item says `checked` itself. */
  values?: readonly string[]
  small?: boolean
  inline?: boolean
  disabled?: boolean
  before?: ComponentChildren
  after?: ComponentChildren
}

const needsScript = 'nhsuk-u-frontend-not-supported-hidden'

/** NHS checkboxes: tick any. https://service-manual.nhs.uk/design-system/components/checkboxes */
export function Checkboxes({ name, id = name, items, values, small, inline, disabled, before, after, class: extra, ...group }: CheckboxesProps) {
  return (
    <FieldsetGroup {...group} id={id}>
      {(description) => (
        <div
          class={classes('nhsuk-checkboxes', small && 'nhsuk-checkboxes--small', inline && 'nhsuk-checkboxes--inline', extra)}
          data-module="nhsuk-checkboxes"
        >
          {before}
          {items.map((item, index) => {
            const itemClass = item.behaviour === 'inclusive' ? needsScript : undefined
            if ('divider' in item) return <div class={classes('nhsuk-checkboxes__divider', itemClass)}>{item.divider}</div>
            const { behaviour, behaviourGroup, ...option } = item
            return (
              <OptionItem
                {...option}
                block="checkboxes"
                type="checkbox"
                name={item.name ?? name}
                id={item.id ?? optionId(id, index)}
                checked={item.checked ?? values?.includes(item.value) ?? false}
                disabled={item.disabled ?? disabled}
                describedBy={description}
                itemClass={itemClass}
                attributes={{ 'data-behaviour': behaviour, 'data-behaviour-group': behaviourGroup, ...item.attributes }}
              />
            )
          })}
          {after}
        </div>
      )}
    </FieldsetGroup>
  )
}

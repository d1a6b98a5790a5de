import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { FieldsetGroup, type Grouped } from './form-group.tsx'
import { Input, type InputWidth } from './input.tsx'

/** One box of a date. */
export type DatePart = {
  name: string
  label: ComponentChildren
  labelId?: string
  id?: string
  width?: InputWidth
  value?: string
  autocomplete?: string
  inputmode?: 'numeric' | 'text'
  disabled?: boolean
  error?: boolean
}

export type DateInputProps = Omit<Grouped, 'name' | 'id'> & {
  id: string
  parts: readonly DatePart[]
  before?: ComponentChildren
  after?: ComponentChildren
}

/** NHS date input: a group of short boxes. When no part is marked as wrong, an error marks them all. https://service-manual.nhs.uk/design-system/components/date-input */
export function DateInput({ id, parts, before, after, class: extra, error, ...group }: DateInputProps) {
  const someMarked = parts.some((part) => part.error)
  return (
    <FieldsetGroup {...group} id={id} error={error ?? someMarked} role="group">
      {() => (
        <div class={classes('nhsuk-date-input', extra)} id={id}>
          {before}
          {parts.map(({ error: marked, labelId, inputmode = 'numeric', width = 2, ...part }) => (
            <div class="nhsuk-date-input__item">
              <Input
                {...part}
                id={part.id ?? `${id}-${part.name}`}
                width={width}
                inputmode={inputmode}
                labelLook={{ id: labelId, class: 'nhsuk-date-input__label' }}
                error={marked || (error && !someMarked) ? true : undefined}
                class="nhsuk-date-input__input"
              />
            </div>
          ))}
          {after}
        </div>
      )}
    </FieldsetGroup>
  )
}

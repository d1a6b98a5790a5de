import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { CaptionBeside, captionOf } from './heading.tsx'
import type { LabelLook } from './label.tsx'

export type LegendProps = LabelLook & { children: ComponentChildren }

/** NHS legend: the question that a group of controls answers. */
export function Legend({ children, size, heading, headingId, caption, id, class: extra }: LegendProps) {
  const Tag = heading && (`h${heading}` as const)
  const shown = captionOf(caption, size)
  // Nothing may stand before a legend in its fieldset.
  const inside = shown?.placement === 'before' ? { ...shown, placement: 'start' as const } : shown
  return (
    <CaptionBeside caption={inside}>
      {(words) => (
        <legend class={classes('nhsuk-fieldset__legend', size && `nhsuk-fieldset__legend--${size}`, extra)} id={id}>
          {Tag ? (
            <Tag class="nhsuk-fieldset__heading" id={headingId}>
              {words(children)}
            </Tag>
          ) : (
            words(children)
          )}
        </legend>
      )}
    </CaptionBeside>
  )
}

export type FieldsetProps = {
  legend: ComponentChildren
  look?: LabelLook
  children?: ComponentChildren
  /** Text inputs need `group`, or some screen readers leave out the description. */
  role?: 'group'
  describedBy?: string
  id?: string
  class?: string
}

/** NHS fieldset. https://service-manual.nhs.uk/design-system/components/fieldset */
export function Fieldset({ legend, look, children, role, describedBy, id, class: extra }: FieldsetProps) {
  return (
    <fieldset class={classes('nhsuk-fieldset', extra)} id={id} role={role} aria-describedby={describedBy}>
      <Legend {...look}>{legend}</Legend>
      {children}
    </fieldset>
  )
}

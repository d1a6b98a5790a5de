import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import type { CaptionProps } from './caption.tsx'
import { CaptionBeside, captionOf, type HeadingLevel } from './heading.tsx'
import type { Slot } from './slots.ts'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

/** What a label and a legend have in common. */
export type LabelLook = {
  size?: LabelSize
  /** The label is also a heading of this level; 1 where the page asks one question. */
  heading?: HeadingLevel
  headingId?: string
  caption?: Slot<CaptionProps>
  id?: string
  class?: string
}

export type LabelProps = LabelLook & { children: ComponentChildren; for?: string }

/** NHS label of one form control. */
export function Label({ children, for: control, size, heading, headingId, caption, id, class: extra }: LabelProps) {
  const Tag = heading && (`h${heading}` as const)
  return (
    <CaptionBeside caption={captionOf(caption, size)}>
      {(words) => {
        const label = (
          <label class={classes('nhsuk-label', size && `nhsuk-label--${size}`, extra)} id={id} for={control}>
            {words(children)}
          </label>
        )
        if (!Tag) return label
        return (
          <Tag class="nhsuk-label-wrapper" id={headingId}>
            {label}
          </Tag>
        )
      }}
    </CaptionBeside>
  )
}

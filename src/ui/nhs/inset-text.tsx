import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type InsetTextProps = { children: ComponentChildren; visuallyHiddenText?: string; id?: string; class?: string }

/** NHS inset text. Its children are paragraphs or other blocks. https://service-manual.nhs.uk/design-system/components/inset-text */
export function InsetText({ children, visuallyHiddenText = 'Information', id, class: extra }: InsetTextProps) {
  return (
    <div class={classes('nhsuk-inset-text', extra)} id={id}>
      <span class="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>
      {children}
    </div>
  )
}

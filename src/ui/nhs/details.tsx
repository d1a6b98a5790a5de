import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type DetailsProps = {
  summary: ComponentChildren
  children?: ComponentChildren
  open?: boolean
  variant?: 'reverse'
  /** The larger box, for a list of questions and answers. */
  expander?: boolean
  id?: string
  class?: string
}

/** NHS details: more for those who want it. https://service-manual.nhs.uk/design-system/components/details */
export function Details({ summary, children, open, variant, expander, id, class: extra }: DetailsProps) {
  return (
    <details class={classes('nhsuk-details', variant && `nhsuk-details--${variant}`, expander && 'nhsuk-expander', extra)} id={id} open={open}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  )
}

import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type ErrorMessageProps = {
  id?: string
  children: ComponentChildren
  /** Read before the message; empty to say nothing. */
  visuallyHiddenText?: string
  class?: string
}

/** NHS error message beside the control that it is about. */
export function ErrorMessage({ id, children, visuallyHiddenText = 'Error', class: extra }: ErrorMessageProps) {
  return (
    <span class={classes('nhsuk-error-message', extra)} id={id}>
      {visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>}
      {children}
    </span>
  )
}

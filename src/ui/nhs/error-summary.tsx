import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type ErrorSummaryItem = { text: ComponentChildren; href?: string }

export type ErrorSummaryProps = {
  heading?: ComponentChildren
  /** A paragraph over the list. */
  children?: ComponentChildren
  items?: readonly ErrorSummaryItem[]
  /** `false` leaves the focus where it is when the page opens. */
  autoFocus?: boolean
  id?: string
  class?: string
}

/** NHS error summary: every problem of the page, each a link to its control. https://service-manual.nhs.uk/design-system/components/error-summary */
export function ErrorSummary({ heading = 'There is a problem', children, items = [], autoFocus, id, class: extra }: ErrorSummaryProps) {
  return (
    <div
      class={classes('nhsuk-error-summary', extra)}
      id={id}
      data-module="nhsuk-error-summary"
      data-disable-auto-focus={autoFocus === undefined ? undefined : String(!autoFocus)}
    >
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">{heading}</h2>
        <div class="nhsuk-error-summary__body">
          {children && <p>{children}</p>}
          {items.length > 0 && (
            <ul class="nhsuk-list nhsuk-error-summary__list">
              {items.map(({ text, href }) => (
                <li>{href === undefined ? text : <a href={href}>{text}</a>}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

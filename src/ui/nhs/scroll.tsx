import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

/** What is wider than a small screen: it scrolls by itself, by keyboard too. Named by what `labelledBy` points to. */
export const Scroll = ({ children, labelledBy, variant }: { children: ComponentChildren; labelledBy?: string; variant?: 'reverse' }) => (
  <div class={classes('nhsuk-scroll', variant && `nhsuk-scroll--${variant}`)} data-module="nhsuk-scroll">
    <div class="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy}>
      {children}
    </div>
  </div>
)

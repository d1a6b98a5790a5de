import type { ComponentChildren } from 'preact'

/** A notice over the header of every page. `label` names it among the landmarks of the page. */
export const Banner = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <aside class="heard-banner" aria-label={label}>
    <div class="nhsuk-width-container">{children}</div>
  </aside>
)

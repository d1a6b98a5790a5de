import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import type { HeadingLevel } from './heading.tsx'
import { has } from './slots.ts'

export type PanelProps = {
  heading: ComponentChildren
  headingLevel?: HeadingLevel
  headingSize?: 'm' | 'l' | 'xl'
  headingId?: string
  headingClass?: string
  children?: ComponentChildren
  /** Stops the reader for something important before they go on. */
  variant?: 'interruption'
  id?: string
  class?: string
}

/** NHS panel: it is done. https://service-manual.nhs.uk/design-system/components/panel */
export function Panel({ heading, headingLevel = 1, headingSize, headingId, headingClass, children, variant, id, class: extra }: PanelProps) {
  const Tag = `h${headingLevel}` as const
  return (
    <div class={classes('nhsuk-panel', variant && `nhsuk-panel--${variant}`, extra)} id={id}>
      <Tag class={classes('nhsuk-panel__heading', headingSize && `nhsuk-panel__heading--${headingSize}`, headingClass)} id={headingId}>
        {heading}
      </Tag>
      {has(children) && <div class="nhsuk-panel__body">{children}</div>}
    </div>
  )
}

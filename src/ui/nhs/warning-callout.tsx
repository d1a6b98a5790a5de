import type { ComponentChildren } from 'preact'
import { Card } from './card.tsx'
import type { CardActionProps } from './card-action.tsx'
import type { HeadingLevel } from './heading.tsx'
import { has } from './slots.ts'

export type WarningCalloutProps = {
  heading?: ComponentChildren
  headingLevel?: HeadingLevel
  /** Read before the heading; unless the heading says "important" itself. */
  visuallyHiddenText?: string
  description?: ComponentChildren
  children?: ComponentChildren
  actions?: readonly CardActionProps[]
  id?: string
  class?: string
}

/** NHS warning callout. https://service-manual.nhs.uk/design-system/components/warning-callout */
export function WarningCallout({ heading, headingLevel = 3, visuallyHiddenText = 'Important', ...card }: WarningCalloutProps) {
  const saysIt = typeof heading === 'string' && /[Ii]mportant/.test(heading)
  return (
    <Card
      {...card}
      variant="warning"
      heading={has(heading) ? { children: heading, level: headingLevel, visuallyHiddenText: saysIt ? undefined : visuallyHiddenText } : undefined}
    />
  )
}

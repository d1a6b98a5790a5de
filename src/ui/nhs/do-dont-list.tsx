import type { ComponentChildren } from 'preact'
import { Card } from './card.tsx'
import type { HeadingLevel } from './heading.tsx'
import { Icon } from './icon.tsx'

export type DoDontListProps = {
  heading: ComponentChildren
  headingLevel?: HeadingLevel
  kind: 'do' | 'dont'
  items: readonly ComponentChildren[]
  /** Words before each item: "do not" in a list of don'ts. `false` for none. */
  prefix?: string | false
  id?: string
  class?: string
}

/** NHS do and don't lists. https://service-manual.nhs.uk/design-system/components/do-and-dont-lists */
export function DoDontList({
  heading,
  headingLevel = 3,
  kind,
  items,
  prefix = kind === 'dont' ? 'do not' : false,
  id,
  class: extra,
}: DoDontListProps) {
  const icon = kind === 'dont' ? 'cross' : 'tick'
  return (
    <Card heading={{ children: heading, level: headingLevel }} variant="feature" id={id} class={extra}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one. */}
      <ul class={`nhsuk-list nhsuk-list--${icon}`} role="list">
        {items.map((item) => (
          <li>
            <Icon name={icon} />
            {prefix && `${prefix} `}
            {item}
          </li>
        ))}
      </ul>
    </Card>
  )
}

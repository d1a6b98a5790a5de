import type { ComponentChildren } from 'preact'
import { Heading } from '#ui/nhs/heading.tsx'

/** One thing of the gallery, under its name. */
export const Section = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <section>
    <Heading level={3} size="s">
      {name}
    </Heading>
    {children}
  </section>
)

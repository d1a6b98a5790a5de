import type { ComponentChildren } from 'preact'
import { Heading, type HeadingSize } from '#ui/nhs/heading.tsx'

/** The title of a page: its one h1. The caption says what the page belongs to. */
export const Title = ({ children, caption, size = 'l' }: { children: ComponentChildren; caption?: ComponentChildren; size?: HeadingSize }) => (
  <Heading level={1} size={size} caption={caption}>
    {children}
  </Heading>
)

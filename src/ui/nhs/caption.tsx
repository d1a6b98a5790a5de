import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import type { HeadingSize } from './heading.tsx'

export type CaptionProps = {
  children: ComponentChildren
  /** Sizes without a caption of their own (s and below) take the plain one. */
  size?: HeadingSize | 'xxl'
  /** Inside the heading at its start or end, or beside it. */
  placement?: 'before' | 'start' | 'end' | 'after'
  element?: 'span' | 'p' | 'div'
  id?: string
  class?: string
}

const sizes: readonly string[] = ['m', 'l', 'xl', 'xxl']

/** The smaller words over or under a heading. */
export function Caption({ children, size, placement, element: Tag = 'span', id, class: extra }: CaptionProps) {
  const below = placement === 'after' || placement === 'end'
  return (
    <Tag class={classes(size && sizes.includes(size) ? `nhsuk-caption-${size}` : 'nhsuk-caption', below && 'nhsuk-caption--bottom', extra)} id={id}>
      {children}
    </Tag>
  )
}

import type { ComponentChildren } from 'preact'

/** NHS skip link: the first thing that a keyboard reaches. */
export function SkipLink({ href = '#maincontent', children = 'Skip to main content' }: { href?: string; children?: ComponentChildren }) {
  return (
    <a class="nhsuk-skip-link" data-module="nhsuk-skip-link" href={href}>
      {children}
    </a>
  )
}

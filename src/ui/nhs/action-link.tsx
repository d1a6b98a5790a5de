import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { Icon } from './icon.tsx'

type Common = { children?: ComponentChildren; variant?: 'reverse'; id?: string; class?: string }
export type ActionLinkProps = Common &
  ({ href: string; newWindow?: boolean; type?: never } | { href?: never; newWindow?: never; type?: 'submit' | 'button' })

/** NHS action link: the way to start something. https://service-manual.nhs.uk/design-system/components/action-link */
export function ActionLink({ children, variant, id, class: extra, href, newWindow, type = 'submit' }: ActionLinkProps) {
  const names = classes('nhsuk-action-link', variant && `nhsuk-action-link--${variant}`, extra)
  const inner = (
    <>
      <Icon name="arrow-right-circle" />
      <span class="nhsuk-action-link__text">{children}</span>
    </>
  )
  if (href === undefined) {
    return (
      <button class={names} id={id} type={type}>
        {inner}
      </button>
    )
  }
  return (
    <a class={names} id={id} href={href} target={newWindow ? '_blank' : undefined}>
      {inner}
    </a>
  )
}

import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

type Common = { children?: ComponentChildren; variant?: 'reverse'; visuallyHiddenText?: string; lang?: string; id?: string; class?: string }
export type BackLinkProps = Common & ({ href: string; type?: never } | { href?: never; type?: 'submit' | 'button' })

/** NHS back link, over the content of a page. https://service-manual.nhs.uk/design-system/components/back-link */
export function BackLink({ children = 'Back', variant, visuallyHiddenText, lang, id, class: extra, href, type = 'submit' }: BackLinkProps) {
  const names = classes('nhsuk-back-link', variant && `nhsuk-back-link--${variant}`, extra)
  const inner = (
    <>
      {visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText} </span>}
      {children}
    </>
  )
  if (href === undefined) {
    return (
      <button class={names} id={id} type={type} lang={lang}>
        {inner}
      </button>
    )
  }
  return (
    <a class={names} id={id} href={href} lang={lang}>
      {inner}
    </a>
  )
}

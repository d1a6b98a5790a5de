import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { BackLink, type BackLinkProps } from './back-link.tsx'

export type Crumb = { text: ComponentChildren; href: string; lang?: string }
export type BreadcrumbProps = {
  /** From the home page to the page above this one. */
  items: readonly Crumb[]
  variant?: 'reverse'
  /** The link of small screens, if it is not to the last crumb. */
  backLink?: BackLinkProps
  ariaLabel?: string
  id?: string
  class?: string
}

/** NHS breadcrumb; on a small screen it is a link to the page above. https://service-manual.nhs.uk/design-system/components/breadcrumbs */
export function Breadcrumb({ items, variant, backLink, ariaLabel = 'Breadcrumb', id, class: extra }: BreadcrumbProps) {
  const last = items.at(-1)
  const back: BackLinkProps | undefined = backLink ?? (last && { href: last.href, children: last.text, lang: last.lang })
  return (
    <nav class={classes('nhsuk-breadcrumb', variant && `nhsuk-breadcrumb--${variant}`, extra)} id={id} aria-label={ariaLabel}>
      <ol class="nhsuk-breadcrumb__list">
        {items.map(({ text, href, lang }) => (
          <li class="nhsuk-breadcrumb__list-item">
            <a class="nhsuk-breadcrumb__link" href={href} lang={lang}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      {back && <BackLink visuallyHiddenText="Back to" variant={variant} {...back} />}
    </nav>
  )
}

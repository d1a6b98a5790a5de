import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { Heading } from './heading.tsx'

export type FooterLink = { text: ComponentChildren; href: string }
export type FooterGroup = {
  heading?: ComponentChildren
  links?: readonly FooterLink[]
  children?: ComponentChildren
  width?: 'full' | 'one-half' | 'one-third' | 'two-thirds' | 'one-quarter' | 'three-quarters'
}

export type FooterProps = {
  groups?: readonly FooterGroup[]
  columns?: 1 | 2 | 3 | 4
  /** The links at the very end, such as cookies and accessibility. */
  links?: readonly FooterLink[]
  linksHeading?: string
  children?: ComponentChildren
  copyright?: ComponentChildren
  id?: string
  class?: string
  containerClass?: string
}

const widths = { 1: 'full', 2: 'one-half', 3: 'one-third', 4: 'one-quarter' } as const

/** NHS footer. https://service-manual.nhs.uk/design-system/components/footer */
export function Footer(props: FooterProps) {
  const { groups = [], columns = 4, links, linksHeading = 'Support links', children, copyright, id, class: extra, containerClass } = props
  return (
    <footer class={classes('nhsuk-footer', extra)} id={id} role="contentinfo">
      <div class={classes('nhsuk-width-container', containerClass)}>
        {inRows(groups, columns).map((row) => (
          <div class="nhsuk-footer__navigation nhsuk-grid-row">
            {row.map((group) => (
              <Group {...group} width={group.width ?? widths[columns]} />
            ))}
          </div>
        ))}
        <div class="nhsuk-footer__meta">
          {links && (
            <>
              <h2 class="nhsuk-u-visually-hidden">{linksHeading}</h2>
              <Links links={links} />
            </>
          )}
          {children}
          {copyright}
        </div>
      </div>
    </footer>
  )
}

const Group = ({ heading, links, children, width }: FooterGroup) => (
  <div class={`nhsuk-grid-column-${width}`}>
    {heading && (
      <Heading level={2} size="s" part="nhsuk-footer__heading">
        {heading}
      </Heading>
    )}
    {children}
    {links && <Links links={links} />}
  </div>
)

const Links = ({ links }: { links: readonly FooterLink[] }) => (
  <ul class="nhsuk-footer__list">
    {links.map(({ text, href }) => (
      <li class="nhsuk-footer__list-item">
        <a class="nhsuk-footer__list-item-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)

const inRows = <Item,>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size))

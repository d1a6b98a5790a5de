import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { Icon } from './icon.tsx'

/** `label`: what the other page is about, shown under "Previous" or "Next". `children`: words in place of those two. */
export type PaginationEnd = { href: string; label?: ComponentChildren; children?: ComponentChildren }
export type PaginationPage = { number: number; href: string; current?: boolean; ariaLabel?: string } | 'gap'

export type PaginationProps = {
  previous?: PaginationEnd
  next?: PaginationEnd
  /** The numbers of a long list. Without them, the two ends stand alone. */
  pages?: readonly PaginationPage[]
  ariaLabel?: string
  id?: string
  class?: string
}

/** NHS pagination. https://service-manual.nhs.uk/design-system/components/pagination */
export function Pagination({ previous, next, pages = [], ariaLabel = 'Pagination', id, class: extra }: PaginationProps) {
  const numbered = pages.length > 0
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the role is part of the official markup.
    <nav class={classes('nhsuk-pagination', numbered && 'nhsuk-pagination--numbered', extra)} id={id} role="navigation" aria-label={ariaLabel}>
      {numbered ? (
        <>
          {previous && <NumberedEnd {...previous} way="previous" />}
          <ul class="nhsuk-pagination__list">{pages.map((page) => (page === 'gap' ? <Gap /> : <PageLink {...page} />))}</ul>
          {next && <NumberedEnd {...next} way="next" />}
        </>
      ) : (
        <ul class="nhsuk-list nhsuk-pagination__list">
          {previous && <PlainEnd {...previous} way="previous" />}
          {next && <PlainEnd {...next} way="next" />}
        </ul>
      )}
    </nav>
  )
}

type Way = { way: 'previous' | 'next' }

const Title = ({ children, way }: Way & { children?: ComponentChildren }) => (
  <span class="nhsuk-pagination__title">
    {children ?? (
      <>
        {way === 'previous' ? 'Previous' : 'Next'}
        <span class="nhsuk-u-visually-hidden"> page</span>
      </>
    )}
  </span>
)

const Arrow = ({ way }: Way) => <Icon name={way === 'previous' ? 'arrow-left' : 'arrow-right'} />

const NumberedEnd = ({ href, children, way }: PaginationEnd & Way) => (
  <a href={href} class={`nhsuk-pagination__${way}`} rel={way === 'previous' ? 'prev' : 'next'}>
    {way === 'previous' && <Arrow way={way} />}
    <Title way={way}>{children}</Title>
    {way === 'next' && <Arrow way={way} />}
  </a>
)

const PlainEnd = ({ href, label, children, way }: PaginationEnd & Way) => {
  const rel = way === 'previous' ? 'prev' : 'next'
  return (
    <li class={`nhsuk-pagination-item--${way}`}>
      <a class={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={href} rel={rel}>
        <Title way={way}>{children}</Title>
        {label && (
          <>
            {' '}
            <span class="nhsuk-u-visually-hidden">:</span> <span class="nhsuk-pagination__page">{label}</span>
          </>
        )}
        <Arrow way={way} />
      </a>
    </li>
  )
}

const Gap = () => <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>

const PageLink = ({ number, href, current, ariaLabel = `Page ${number}` }: Exclude<PaginationPage, 'gap'>) => (
  <li class={classes('nhsuk-pagination__item', current && 'nhsuk-pagination__item--current')}>
    <a class="nhsuk-pagination__link" href={href} aria-label={ariaLabel} aria-current={current ? 'page' : undefined}>
      {number}
    </a>
  </li>
)

import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type NavigationItem = {
  text: ComponentChildren
  href?: string
  /** This very page. */
  current?: boolean
  /** A page of this section. */
  active?: boolean
}

export type NavigationProps = {
  items: readonly NavigationItem[]
  colour?: 'white'
  justified?: boolean
  ariaLabel?: string
  class?: string
}

/** The main menu. The script folds what does not fit under "More"; without it the items wrap. */
export function HeaderNavigation({
  items,
  colour,
  justified,
  ariaLabel = 'Menu',
  class: extra,
  containerClass,
}: NavigationProps & { containerClass?: string }) {
  const name = 'nhsuk-header__navigation'
  return (
    <nav class={classes(name, colour && `${name}--${colour}`, justified && `${name}--justified`, extra)} aria-label={ariaLabel}>
      <div class={classes(`${name}-container nhsuk-width-container`, containerClass)}>
        <ul class={`${name}-list`}>
          {items.map((item) => (
            <li class={classes(`${name}-item`, (item.active || item.current) && `${name}-item--current`)}>
              <Item {...item} />
            </li>
          ))}
          <li class="nhsuk-header__menu" hidden>
            <button class="nhsuk-header__menu-toggle nhsuk-header__navigation-link" id="toggle-menu" aria-expanded="false">
              <span class="nhsuk-u-visually-hidden">Browse </span>More
            </button>
          </li>
        </ul>
      </div>
    </nav>
  )
}

function Item({ text, href, current, active }: NavigationItem) {
  const here = active || current
  const attributes = { class: href === undefined ? 'nhsuk-header__navigation-text' : 'nhsuk-header__navigation-link' }
  const ariaCurrent = here ? (current ? 'page' : 'true') : undefined
  // Bold, too, for people who use their own colours.
  const words = here ? <strong class="nhsuk-header__navigation-item-current-fallback">{text}</strong> : text
  if (href === undefined) {
    return (
      <span {...attributes} aria-current={ariaCurrent}>
        {words}
      </span>
    )
  }
  return (
    <a {...attributes} href={href} aria-current={ariaCurrent}>
      {words}
    </a>
  )
}

import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** Words, a link, or a button that posts (signing out changes something, so it is never a link). */
export type AccountItem = { text: ComponentChildren; icon?: boolean } & (
  | { href: string; action?: never; method?: never }
  | { href?: never; action: string; method?: 'post' | 'get' }
  | { href?: never; action?: never; method?: never }
)

/** Who is signed in, at the top right of the header. */
export function HeaderAccount({ items, ariaLabel = 'Account' }: { items: readonly AccountItem[]; ariaLabel?: string }) {
  return (
    <nav class="nhsuk-header__account" aria-label={ariaLabel}>
      <ul class="nhsuk-header__account-list">
        {items.map((item) => (
          <li class="nhsuk-header__account-item">
            <Item {...item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Item({ text, icon, href, action, method = 'post' }: AccountItem) {
  const inner = (
    <>
      {icon && <Icon name="user" />}
      {text}
    </>
  )
  if (href !== undefined) {
    return (
      <a class="nhsuk-header__account-link" href={href}>
        {inner}
      </a>
    )
  }
  if (action === undefined) return inner
  return (
    <form class="nhsuk-header__account-form" action={action} method={method} novalidate>
      <button class="nhsuk-header__account-button">{inner}</button>
    </form>
  )
}

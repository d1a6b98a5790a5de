import { Button } from './button.tsx'
import { Input } from './input.tsx'

export type HeaderSearchProps = {
  action: string
  method?: 'get' | 'post'
  name?: string
  placeholder?: string
  /** Read by screen readers only. */
  label: string
  buttonLabel?: string
}

/** The search box of the header. */
export function HeaderSearch({ action, method = 'get', name = 'q', placeholder = 'Search', label, buttonLabel = 'Search' }: HeaderSearchProps) {
  return (
    <search class="nhsuk-header__search">
      <form class="nhsuk-header__search-form" id="search" action={action} method={method} novalidate>
        <Input
          id="search-field"
          name={name}
          type="search"
          autocomplete="off"
          placeholder={placeholder}
          label={label}
          labelLook={{ class: 'nhsuk-u-visually-hidden' }}
          after={<Button ariaLabel={buttonLabel} icon={{ name: 'search' }} small />}
        />
      </form>
    </search>
  )
}

import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonVariant = 'brand' | 'login' | 'reverse' | 'secondary' | 'secondary-solid' | 'warning'

type Common = {
  children?: ComponentChildren
  variant?: ButtonVariant
  small?: boolean
  icon?: { name: IconName; placement?: 'start' | 'end' }
  preventDoubleClick?: boolean
  /** For a button that shows an icon only. */
  ariaLabel?: string
  id?: string
  class?: string
  attributes?: Attributes
}

/** A link that looks like a button has no name, cannot be disabled and sends nothing. */
export type ButtonProps = Common &
  (
    | { href: string; type?: never; name?: never; value?: never; disabled?: never; formAction?: never }
    | { href?: never; type?: 'submit' | 'button' | 'reset'; name?: string; value?: string; disabled?: boolean; formAction?: string }
  )

/** NHS button. https://service-manual.nhs.uk/design-system/components/buttons */
export function Button(props: ButtonProps) {
  const { children, variant, small, icon, preventDoubleClick, ariaLabel, id, class: extra, attributes } = props
  const common = {
    class: classes('nhsuk-button', variant && `nhsuk-button--${variant}`, icon && 'nhsuk-button--icon', small && 'nhsuk-button--small', extra),
    id,
    'data-module': 'nhsuk-button',
    'data-prevent-double-click': preventDoubleClick === undefined ? undefined : String(preventDoubleClick),
    'aria-label': ariaLabel,
    ...attributes,
  }
  const inner = icon ? <WithIcon {...icon}>{children}</WithIcon> : children
  if (props.href !== undefined) {
    return (
      <a {...common} href={props.href} role="button" draggable={'false' as unknown as boolean}>
        {inner}
      </a>
    )
  }
  const { type = 'submit', name, value, disabled, formAction } = props
  return (
    <button
      {...common}
      type={type}
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
      formaction={formAction}
    >
      {inner}
    </button>
  )
}

function WithIcon({ name, placement = 'start', children }: { name: IconName; placement?: 'start' | 'end'; children?: ComponentChildren }) {
  return (
    <>
      {placement === 'start' && <Icon name={name} />}
      {children && <span class="nhsuk-button__content">{children}</span>}
      {placement === 'end' && <Icon name={name} />}
    </>
  )
}

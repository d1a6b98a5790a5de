import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { HeaderNavigation, type NavigationProps } from './header-navigation.tsx'
import { has } from './slots.ts'

export type HeaderProps = {
  /** The picture of a logo. There is none by default: the NHS logo belongs to NHS bodies. */
  logo?: { picture: ComponentChildren; alt: string; href?: string; ariaLabel?: string }
  organisation?: { name: string; split?: string; descriptor?: string }
  service?: { text?: string; href?: string }
  /** A `HeaderSearch`. */
  search?: ComponentChildren
  /** A `HeaderAccount`. */
  account?: ComponentChildren
  navigation?: NavigationProps
  colour?: 'white'
  inline?: boolean
  id?: string
  class?: string
  containerClass?: string
}

/** NHS header. https://service-manual.nhs.uk/design-system/components/header */
export function Header({ logo, organisation, service, search, account, navigation, colour, inline, id, class: extra, containerClass }: HeaderProps) {
  return (
    <header
      class={classes(
        'nhsuk-header',
        colour && `nhsuk-header--${colour}`,
        inline && 'nhsuk-header--inline',
        organisation && 'nhsuk-header--organisation',
        extra,
      )}
      id={id}
      data-module="nhsuk-header"
      role="banner"
    >
      <div class={classes('nhsuk-header__container nhsuk-width-container', containerClass)}>
        <div class="nhsuk-header__service">
          <Names logo={logo} organisation={organisation} service={service} />
        </div>
        {search}
        {account}
      </div>
      {navigation && navigation.items.length > 0 && <HeaderNavigation {...navigation} containerClass={containerClass} />}
    </header>
  )
}

/** The logo, the organisation and the service: one link where they lead to the same place. */
function Names({ logo, organisation, service }: Pick<HeaderProps, 'logo' | 'organisation' | 'service'>) {
  const together =
    service?.href !== undefined &&
    (logo !== undefined || organisation !== undefined) &&
    (has(service.text) ? !logo?.href || service.href === logo.href : service.href === logo?.href)
  const href = together ? service?.href : logo?.href
  const mark = (
    <>
      {logo?.picture}
      {organisation && <OrganisationName {...organisation} />}
    </>
  )
  const spoken = [logo?.alt, organisation?.name, organisation?.split, together && service?.text, 'homepage']
  return (
    <>
      {href === undefined ? (
        mark
      ) : (
        <a class="nhsuk-header__service-logo" href={href} aria-label={logo?.ariaLabel ?? spoken.filter(Boolean).join(' ')}>
          {mark}
          {together && <ServiceName text={service?.text} />}
        </a>
      )}
      {!together && <ServiceName {...service} />}
    </>
  )
}

function OrganisationName({ name, split, descriptor }: { name: string; split?: string; descriptor?: string }) {
  return (
    <>
      <span class="nhsuk-header__organisation-name">
        {name}
        {split && (
          <>
            {' '}
            <span class="nhsuk-header__organisation-name-split">{split}</span>
          </>
        )}
      </span>
      {descriptor && <span class="nhsuk-header__organisation-name-descriptor">{descriptor}</span>}
    </>
  )
}

function ServiceName({ text, href }: { text?: string; href?: string }) {
  if (!text) return null
  if (href === undefined) return <span class="nhsuk-header__service-name">{text}</span>
  return (
    <a class="nhsuk-header__service-name" href={href}>
      {text}
    </a>
  )
}

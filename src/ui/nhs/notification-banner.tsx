import type { ComponentChildren } from 'preact'
import { type Attributes, classes } from './attributes.ts'
import type { HeadingLevel } from './heading.tsx'

export type NotificationBannerProps = {
  /** What happened or what matters, in one sentence. */
  heading?: ComponentChildren
  headingElement?: 'p' | 'h2' | 'h3' | 'h4'
  children?: ComponentChildren
  title?: ComponentChildren
  titleLevel?: HeadingLevel
  titleId?: string
  /** Success takes the focus when the page opens. */
  variant?: 'success'
  autoFocus?: boolean
  role?: 'alert' | 'region'
  tabindex?: number
  id?: string
  class?: string
  attributes?: Attributes
}

/** NHS notification banner. https://service-manual.nhs.uk/design-system/components/notification-banners */
export function NotificationBanner(props: NotificationBannerProps) {
  const { heading, headingElement: Element = 'h3', children, variant, titleLevel = 2, titleId = 'nhsuk-notification-banner-title' } = props
  const { title = variant === 'success' ? 'Success' : 'Important', autoFocus, role = variant === 'success' ? 'alert' : 'region' } = props
  const Title = `h${titleLevel}` as const
  return (
    <div
      class={classes('nhsuk-notification-banner', variant && `nhsuk-notification-banner--${variant}`, props.class)}
      id={props.id}
      data-module="nhsuk-notification-banner"
      data-disable-auto-focus={autoFocus === undefined ? undefined : String(!autoFocus)}
      role={role}
      aria-labelledby={titleId}
      tabindex={props.tabindex}
      {...props.attributes}
    >
      <div class="nhsuk-notification-banner__header">
        <Title class="nhsuk-notification-banner__title" id={titleId}>
          {title}
        </Title>
      </div>
      <div class="nhsuk-notification-banner__content">
        {heading && <Element class="nhsuk-notification-banner__heading">{heading}</Element>}
        {children}
      </div>
    </div>
  )
}

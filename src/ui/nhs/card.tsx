import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import type { CaptionProps } from './caption.tsx'
import { CardAction, type CardActionProps } from './card-action.tsx'
import { Heading, type HeadingLevel, type HeadingSize } from './heading.tsx'
import { Icon } from './icon.tsx'
import { has, type Slot, slotProps } from './slots.ts'

export type CardHeadingProps = {
  children: ComponentChildren
  level?: HeadingLevel
  size?: HeadingSize
  caption?: Slot<CaptionProps>
  visuallyHiddenText?: string
  id?: string
  class?: string
}

type CareVariant = 'non-urgent' | 'urgent' | 'emergency'
export type CardVariant = 'feature' | 'primary' | 'secondary' | 'warning' | CareVariant

type Common = {
  href?: string
  /** The whole card leads where its heading does. */
  clickable?: boolean
  /** One paragraph; anything longer goes into the children. */
  description?: ComponentChildren
  children?: ComponentChildren
  actions?: readonly CardActionProps[]
  image?: { src: string; alt: string } | { picture: ComponentChildren }
  id?: string
  class?: string
}

/** A care card always has a heading: it says how urgent the advice is. */
export type CardProps = Common &
  ({ heading: Slot<CardHeadingProps>; variant?: CardVariant } | { heading?: Slot<CardHeadingProps>; variant?: Exclude<CardVariant, CareVariant> })

const careWords: Readonly<Record<CareVariant, string>> = {
  'non-urgent': 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action required',
}
const isCare = (variant: CardVariant | undefined): variant is CareVariant => variant !== undefined && variant in careWords

/** NHS card. https://service-manual.nhs.uk/design-system/components/card */
export function Card({ heading, variant, href, clickable, description, children, actions = [], image, id, class: extra }: CardProps) {
  const care = isCare(variant)
  const shown = has(heading) ? slotProps(heading) : undefined
  const words = shown && <CardHeading {...shown} variant={variant} href={variant === 'feature' ? undefined : href} />
  const over = care || actions.length > 0
  const look = care ? `nhsuk-card--care nhsuk-card--care--${variant}` : variant && `nhsuk-card--${variant}`
  return (
    <div class={classes('nhsuk-card', clickable && 'nhsuk-card--clickable', look, extra)} id={id}>
      {image && ('src' in image ? <img class="nhsuk-card__img" src={image.src} alt={image.alt} /> : image.picture)}
      {over && (
        <div class="nhsuk-card__heading-container">
          {words}
          <Actions actions={actions} about={shown?.children} />
        </div>
      )}
      <div class="nhsuk-card__content">
        {!over && words}
        {children}
        {has(description) && <p class="nhsuk-card__description">{description}</p>}
        {variant === 'primary' && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  )
}

function CardHeading({
  children,
  level = 2,
  variant,
  href,
  visuallyHiddenText,
  ...look
}: CardHeadingProps & { variant?: CardVariant; href?: string }) {
  const hidden = isCare(variant) ? (visuallyHiddenText ?? careWords[variant]) : visuallyHiddenText
  return (
    <>
      <Heading {...look} level={level} part="nhsuk-card__heading">
        {href !== undefined ? (
          <a class="nhsuk-card__link" href={href}>
            {children}
          </a>
        ) : hidden ? (
          <Spoken before={hidden}>{children}</Spoken>
        ) : (
          children
        )}
      </Heading>
      {isCare(variant) && <span class="nhsuk-card--care__arrow" aria-hidden="true" />}
    </>
  )
}

/** The role makes a screen reader say both parts in one go. It is outside the ARIA standard, but part of the official markup. */
const Spoken = ({ before, children }: { before: string; children: ComponentChildren }) => {
  const role = { role: 'text' } as object
  return (
    <span {...role}>
      <span class="nhsuk-u-visually-hidden">{before}: </span>
      {children}
    </span>
  )
}

function Actions({ actions, about }: { actions: readonly CardActionProps[]; about: ComponentChildren }) {
  const [only] = actions
  if (!only) return null
  if (actions.length === 1) {
    return (
      <div class="nhsuk-card__actions">
        <CardAction {...only} about={about} />
      </div>
    )
  }
  return (
    <ul class="nhsuk-card__actions">
      {actions.map((action) => (
        <li class="nhsuk-card__action">
          <CardAction {...action} about={about} />
        </li>
      ))}
    </ul>
  )
}

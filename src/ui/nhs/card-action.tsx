import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

/** A link or a button beside a heading or a row, such as "Change". */
export type CardActionProps = { children: ComponentChildren; visuallyHiddenText?: string; id?: string; class?: string } & (
  | { href: string; type?: never; name?: never; value?: never }
  | { href?: never; type?: 'submit' | 'button'; name?: string; value?: string }
)

/** `about`: the heading of the card, read after the words so that each "Change" says what it changes. */
export function CardAction({ about, ...action }: CardActionProps & { about?: ComponentChildren }) {
  const { children, visuallyHiddenText, id, class: extra } = action
  const inner = (
    <>
      {children}
      {(visuallyHiddenText || about) && (
        <span class="nhsuk-u-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {about && [' (', about, ')']}
        </span>
      )}
    </>
  )
  const common = { class: classes('nhsuk-link', extra), id }
  if (action.href !== undefined) {
    return (
      <a {...common} href={action.href}>
        {inner}
      </a>
    )
  }
  return (
    <button {...common} type={action.type ?? 'submit'} name={action.name} value={action.value}>
      {inner}
    </button>
  )
}

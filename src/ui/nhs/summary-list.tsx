import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { Card, type CardProps } from './card.tsx'
import { CardAction, type CardActionProps } from './card-action.tsx'
import { has, slotProps } from './slots.ts'

export type ColumnWidth = 'full' | 'three-quarters' | 'two-thirds' | 'one-half' | 'one-third' | 'one-quarter'

export type SummaryRow = {
  name: ComponentChildren
  value: ComponentChildren
  nameWidth?: ColumnWidth
  valueWidth?: ColumnWidth
  actions?: readonly CardActionProps[]
  border?: boolean
  id?: string
  class?: string
}

export type SummaryListProps = {
  rows: readonly SummaryRow[]
  border?: boolean
  lastRowBorder?: boolean
  /** Puts the list into a card, whose heading is read with each action. */
  card?: Omit<CardProps, 'children'>
  id?: string
  class?: string
}

/** NHS summary list. https://service-manual.nhs.uk/design-system/components/summary-list */
export function SummaryList({ rows, border, lastRowBorder, card, id, class: extra }: SummaryListProps) {
  const someActions = rows.some((row) => row.actions?.length)
  const about = card && has(card.heading) ? slotProps(card.heading as ComponentChildren).children : undefined
  const borders = border === false ? '--no-border' : lastRowBorder === false ? '--no-last-row-border' : undefined
  const list = (
    <dl class={classes('nhsuk-summary-list', borders && `nhsuk-summary-list${borders}`, extra)} id={id}>
      {rows.map((row, index) => (
        <Row
          {...row}
          // The list as a whole already leaves out this border.
          border={lastRowBorder === false && index === rows.length - 1 ? undefined : row.border}
          someActions={someActions}
          about={about}
        />
      ))}
    </dl>
  )
  return card ? <Card {...(card as CardProps)}>{list}</Card> : list
}

type RowProps = SummaryRow & { someActions: boolean; about: ComponentChildren }

function Row({ name, value, nameWidth, valueWidth, actions = [], border, someActions, about, id, class: extra }: RowProps) {
  const without = someActions && actions.length === 0 && 'nhsuk-summary-list__row--no-actions'
  return (
    <div class={classes('nhsuk-summary-list__row', without, border === false && 'nhsuk-summary-list__row--no-border', extra)} id={id}>
      <dt class={classes('nhsuk-summary-list__key', nameWidth && `nhsuk-u-width-${nameWidth}`)}>{name}</dt>
      <dd class={classes('nhsuk-summary-list__value', valueWidth && `nhsuk-u-width-${valueWidth}`)}>{value}</dd>
      {actions.length > 0 && (
        <dd class="nhsuk-summary-list__actions">
          <Actions actions={actions} about={about} />
        </dd>
      )}
    </div>
  )
}

function Actions({ actions, about }: { actions: readonly CardActionProps[]; about: ComponentChildren }) {
  const [only] = actions
  if (actions.length === 1 && only) return <CardAction {...only} about={about} />
  return (
    <ul class="nhsuk-summary-list__actions-list">
      {actions.map((action) => (
        <li class="nhsuk-summary-list__actions-list-item">
          <CardAction {...action} about={about} />
        </li>
      ))}
    </ul>
  )
}

import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import type { CaptionProps } from './caption.tsx'
import { Card, type CardProps } from './card.tsx'
import { CaptionBeside, captionOf } from './heading.tsx'
import type { LabelSize } from './label.tsx'
import { Scroll } from './scroll.tsx'
import { has, type Slot, slotProps } from './slots.ts'
import { type Cell, type CellProps, type Column, type ColumnProps, HeadCell, RowCell } from './table-cell.tsx'

export type { Cell, CellProps, Column, ColumnProps } from './table-cell.tsx'

export type TableCaption = {
  children: ComponentChildren
  size?: LabelSize
  caption?: Slot<CaptionProps>
  visuallyHiddenText?: string
  id?: string
  class?: string
}

export type TableProps = {
  caption?: Slot<TableCaption>
  columns?: readonly Column[]
  rows: readonly (readonly Cell[])[]
  firstCellIsHeader?: boolean
  /** On a small screen each row becomes a block, with the name of its column before each value. */
  responsive?: boolean
  /** On a small screen the table scrolls by itself. */
  scroll?: boolean
  compact?: boolean
  striped?: boolean
  variant?: 'reverse'
  border?: boolean
  lastRowBorder?: boolean
  card?: Omit<CardProps, 'children'>
  id?: string
  class?: string
}

/**
 * NHS table. https://service-manual.nhs.uk/design-system/components/table
 *
 * A column that sorts needs an `href`: sorting in the browser writes markup, which our content security policy forbids.
 */
export function Table(props: TableProps) {
  const { caption, columns = [], rows, firstCellIsHeader, responsive = false, scroll, variant, card, id } = props
  const heads = columns.map((column) => slotProps<ColumnProps>(column))
  const sorts = heads.some((head) => head.sort)
  const sortsHere = sorts && !heads.some((head) => head.href !== undefined)
  const shown = has(caption) ? slotProps<TableCaption>(caption) : undefined
  const captionId = shown?.id ?? (scroll ? scrollCaptionId(id, shown?.children) : undefined)
  const roles = responsive ? ({ group: 'rowgroup', row: 'row' } as const) : {}
  const table = (
    <table class={tableClass(props, sorts)} id={id} data-module={sortsHere ? 'nhsuk-table' : undefined} role={responsive ? 'table' : undefined}>
      {shown && <Caption {...shown} id={captionId} sorts={sorts} />}
      {heads.length > 0 && (
        <thead class="nhsuk-table__head" role={roles.group}>
          <tr class="nhsuk-table__row" role={roles.row}>
            {heads.map((head) => (
              <HeadCell {...head} responsive={responsive} sortable={sorts} sortsHere={sortsHere} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="nhsuk-table__body">
        {rows.map((row) => (
          <tr class="nhsuk-table__row" role={roles.row}>
            {row.map((cell, index) => (
              <RowCell
                {...slotProps<CellProps>(cell)}
                column={heads[index]}
                responsive={responsive}
                header={index === 0 && firstCellIsHeader === true}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  const scrolled = scroll ? (
    <Scroll labelledBy={captionId} variant={variant}>
      {table}
    </Scroll>
  ) : (
    table
  )
  return card ? <Card {...(card as CardProps)}>{scrolled}</Card> : scrolled
}

function tableClass({ variant, compact, responsive, border, lastRowBorder, striped, class: extra }: TableProps, sorts: boolean): string {
  const name = 'nhsuk-table'
  return classes(
    name,
    variant && `${name}--${variant}`,
    compact && `${name}--compact`,
    responsive && `${name}--responsive`,
    border === false ? `${name}--no-border` : lastRowBorder === false && `${name}--no-last-row-border`,
    sorts && `${name}--sortable`,
    striped && `${name}--striped`,
    extra,
  )
}

/** A table that scrolls is a region, which needs a name: its caption, found by id. */
function scrollCaptionId(id: string | undefined, caption: ComponentChildren): string | undefined {
  if (id !== undefined) return `${id}-caption`
  return typeof caption === 'string' ? `table-${caption.replaceAll(' ', '-').toLowerCase().slice(0, 40)}-caption` : undefined
}

function Caption({ children, size, caption, visuallyHiddenText, id, class: extra, sorts }: TableCaption & { sorts: boolean }) {
  const hidden = visuallyHiddenText ?? (sorts ? 'Column headers are sortable' : undefined)
  const name = 'nhsuk-table__caption'
  return (
    <CaptionBeside caption={captionOf(caption, size)}>
      {(words) => (
        <caption class={classes(name, size && `${name}--${size}`, extra)} id={id}>
          {words(
            <>
              {children}
              {hidden && <span class="nhsuk-u-visually-hidden"> ({hidden})</span>}
            </>,
          )}
        </caption>
      )}
    </CaptionBeside>
  )
}

import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { has, isElement, type Slot } from './slots.ts'
import type { ColumnWidth } from './summary-list.tsx'

type Common = {
  children?: ComponentChildren
  href?: string
  visuallyHiddenText?: string
  align?: 'left' | 'centre' | 'right'
  width?: ColumnWidth
  colspan?: number
  rowspan?: number
  class?: string
}

export type ColumnProps = Common & {
  /** Numbers stand right, so that their digits line up. */
  format?: 'numeric'
  /** This column can sort the table: how it does now. With `href`, the server sorts. */
  sort?: 'ascending' | 'descending' | 'none'
  /** What the first press does, where the browser sorts. */
  sortNext?: 'ascending' | 'descending'
}
export type CellProps = Common & {
  /** `string`: words in a column of numbers. */
  format?: 'numeric' | 'string'
  sortValue?: string
}

export type Column = Slot<ColumnProps>
export type Cell = Slot<CellProps>

const look = (kind: 'header' | 'cell', { format, align, width, class: extra }: Omit<CellProps, 'children'>): string =>
  classes(
    `nhsuk-table__${kind}`,
    format === 'numeric' && `nhsuk-table__${kind}--numeric`,
    align && `nhsuk-u-text-align-${align}`,
    width && `nhsuk-u-width-${width}`,
    extra,
  )

type HeadCellProps = ColumnProps & { responsive: boolean; sortable: boolean; sortsHere: boolean }

export function HeadCell({ sort, sortNext, responsive, sortable, sortsHere, colspan, rowspan, ...cell }: HeadCellProps) {
  return (
    <th
      class={look('header', cell)}
      scope="col"
      role={responsive ? 'columnheader' : undefined}
      colspan={responsive ? undefined : colspan}
      rowspan={rowspan}
      data-sort={sort && sortable ? '' : undefined}
      data-sort-next={sortsHere ? sortNext : undefined}
      aria-sort={sort && sort !== 'none' ? sort : undefined}
    >
      <Linked {...cell} />
    </th>
  )
}

type RowCellProps = CellProps & { column?: ColumnProps; responsive: boolean; header: boolean }

export function RowCell({ column, responsive, header, sortValue, colspan, rowspan, ...cell }: RowCellProps) {
  const align = cell.align ?? (cell.format === 'string' && column?.format === 'numeric' ? 'right' : column?.align)
  const attributes = {
    class: look(header ? 'header' : 'cell', { ...cell, format: cell.format ?? column?.format, align }),
    colspan: responsive ? undefined : colspan,
    rowspan,
    'data-sort-value': sortValue,
  }
  const inner = responsive && column ? <Named column={column} cell={cell} /> : <Linked {...cell} />
  if (!header) {
    return (
      <td {...attributes} role={responsive ? 'cell' : undefined}>
        {inner}
      </td>
    )
  }
  return (
    <th {...attributes} scope="row" role={responsive ? 'rowheader' : undefined}>
      {inner}
    </th>
  )
}

/** The name of the column before the value, for the eye only: the table's own roles tell a screen reader. */
const Named = ({ column, cell }: { column: ColumnProps; cell: CellProps }) => (
  <>
    <span class="nhsuk-table__heading" aria-hidden="true">
      <Value {...column} />{' '}
    </span>
    {isElement(cell.children) ? (
      <span>
        <Linked {...cell} />
      </span>
    ) : (
      <Linked {...cell} />
    )}
  </>
)

function Linked({ href, ...value }: Common) {
  if (href === undefined) return <Value {...value} />
  return (
    <a class="nhsuk-link" href={href}>
      <Value {...value} />
    </a>
  )
}

const Value = ({ children, visuallyHiddenText }: Common) => (
  <>
    {children}
    {visuallyHiddenText && (
      <span class="nhsuk-u-visually-hidden">
        {has(children) && ' '}
        {visuallyHiddenText}
      </span>
    )}
  </>
)

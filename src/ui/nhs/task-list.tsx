import type { ComponentChildren } from 'preact'
import { classes, describedBy } from './attributes.ts'
import { has } from './slots.ts'

export type TaskItem = {
  name: ComponentChildren
  hint?: ComponentChildren
  /** Words, or a `Tag`. */
  status: ComponentChildren
  statusClass?: string
  /** Left out while the task cannot be started. */
  href?: string
}

/** NHS task list; an item may be `false`, not here. https://service-manual.nhs.uk/design-system/components/task-list */
export function TaskList({
  items,
  idPrefix = 'task-list',
  class: extra,
}: {
  items: readonly (TaskItem | false)[]
  idPrefix?: string
  class?: string
}) {
  return <ul class={classes('nhsuk-task-list', extra)}>{items.map((item, index) => item && <Task {...item} id={`${idPrefix}-${index + 1}`} />)}</ul>
}

function Task({ name, hint, status, statusClass, href, id }: TaskItem & { id: string }) {
  const hintId = has(hint) && `${id}-hint`
  const statusId = `${id}-status`
  return (
    <li class={classes('nhsuk-task-list__item', href !== undefined && 'nhsuk-task-list__item--with-link')}>
      <div class="nhsuk-task-list__name-and-hint">
        {href === undefined ? (
          <div>{name}</div>
        ) : (
          <a class="nhsuk-task-list__link nhsuk-link" href={href} aria-describedby={describedBy(hintId, statusId)}>
            {name}
          </a>
        )}
        {hintId && (
          <div class="nhsuk-task-list__hint" id={hintId}>
            {hint}
          </div>
        )}
      </div>
      <div class={classes('nhsuk-task-list__status', statusClass)} id={statusId}>
        {status}
      </div>
    </li>
  )
}

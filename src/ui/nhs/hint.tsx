import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

/** NHS hint text, tied to its control by `id` and `aria-describedby`. */
export function Hint({ id, children, class: extra, hidden }: { id?: string; children?: ComponentChildren; class?: string; hidden?: boolean }) {
  return (
    <div class={classes('nhsuk-hint', extra)} id={id} hidden={hidden}>
      {children}
    </div>
  )
}

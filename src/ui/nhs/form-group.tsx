import type { ComponentChildren, VNode } from 'preact'
import { classes, describedBy } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Fieldset } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label, type LabelLook } from './label.tsx'
import { has } from './slots.ts'

/** What every control with a label has: its name, its label, a hint, and what is wrong. */
export type Labelled = {
  name: string
  /** The id of the control; its name unless given. */
  id?: string
  label: ComponentChildren
  labelLook?: LabelLook
  hint?: ComponentChildren
  /** The message, or `true` to show the state without words. */
  error?: ComponentChildren | true
  /** Ids of further elements that describe the control. */
  describedBy?: string
  class?: string
  groupClass?: string
}

type GroupProps = Omit<Labelled, 'name' | 'id' | 'class'> & {
  id: string
  /** Draws the control, given the ids that describe it. */
  children: (describedBy: string | undefined) => ComponentChildren
  [data: `data-${string}`]: string | undefined
}

/** A label, a hint, an error message and one control, tied together. */
export function FormGroup({ id, label, labelLook, hint, error, describedBy: also, groupClass, children, ...data }: GroupProps): VNode {
  const { hintId, errorId } = partIds(id, hint, error)
  return (
    <div class={classes('nhsuk-form-group', Boolean(error) && 'nhsuk-form-group--error', groupClass)} {...data}>
      <Label {...labelLook} for={id}>
        {label}
      </Label>
      <Says hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {children(describedBy(also, hintId, errorId))}
    </div>
  )
}

export type Grouped = Omit<Labelled, 'label' | 'labelLook'> & {
  /** Without a legend the controls stand alone: only where each says enough by itself. */
  legend?: ComponentChildren
  legendLook?: LabelLook
}

type FieldsetGroupProps = Omit<Grouped, 'name' | 'id' | 'class'> & {
  id: string
  role?: 'group'
  /** Draws the controls, given the ids that describe them where no fieldset does. */
  children: (describedBy: string | undefined) => ComponentChildren
}

/** A legend, a hint, an error message and several controls, tied together. */
export function FieldsetGroup({ id, legend, legendLook, hint, error, describedBy: also, groupClass, role, children }: FieldsetGroupProps): VNode {
  const { hintId, errorId } = partIds(id, hint, error)
  const description = describedBy(also, hintId, errorId)
  const inner = (
    <>
      <Says hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {children(has(legend) ? undefined : description)}
    </>
  )
  return (
    <div class={classes('nhsuk-form-group', Boolean(error) && 'nhsuk-form-group--error', groupClass)}>
      {has(legend) ? (
        <Fieldset legend={legend} look={legendLook} role={role} describedBy={description}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  )
}

const partIds = (id: string, hint: ComponentChildren, error: ComponentChildren) => ({
  hintId: has(hint) ? `${id}-hint` : undefined,
  errorId: has(error) && error !== true ? `${id}-error` : undefined,
})

function Says({ hint, hintId, error, errorId }: { hint: ComponentChildren; hintId?: string; error: ComponentChildren; errorId?: string }) {
  return (
    <>
      {hintId && <Hint id={hintId}>{hint}</Hint>}
      {/* The space keeps the message apart from the label where no style sheet does. */}
      {errorId && [
        ' ',
        <ErrorMessage key="error" id={errorId}>
          {error}
        </ErrorMessage>,
      ]}
    </>
  )
}

// Turns the `text` and `html` options of the official macros into what our components take.
import type { ComponentChildren, VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import type { LabelLook } from '../label.tsx'
import type { Context } from './fixtures.ts'

/** HTML as it is, without an element round it. For tests only: a page never has HTML in a string. */
export const Html = ({ of }: { of: string }): VNode => jsxTemplate([of])

/** The words of an option that is a string, `{ text }` or `{ html }`. */
export function words(option: Context): ComponentChildren {
  if (option === undefined || option === null || typeof option === 'boolean') return undefined
  if (typeof option === 'string') return option
  return option.html === undefined ? option.text : <Html of={option.html} />
}

/** An error may also be `true`: the state without a message. */
export const problem = (option: Context): ComponentChildren | true => (option === true ? true : words(option))

/** The mappings among the items of a list: the macros skip `false`, which pages in Nunjucks use for "not here". */
export const given = (items: Context): Context[] => (items ?? []).filter((item: Context) => typeof item === 'object' && item !== null)

/** The words of a label, and how it looks. In the macros the heading may hold either. */
export function label(option: Context): { words: ComponentChildren; look: LabelLook } {
  if (option === undefined || typeof option === 'string') return { words: option, look: {} }
  const asked = option.isPageHeading ?? Boolean(option.heading)
  const heading = typeof option.heading === 'object' ? option.heading : {}
  const look: LabelLook = {
    size: unless((asked ? heading.size : undefined) ?? option.size, option.classes, '--'),
    heading: asked ? (heading.level ?? 1) : undefined,
    headingId: heading.id,
    caption: caption(option.caption),
    id: option.id,
    class: option.classes,
  }
  const said = typeof option.heading === 'string' ? option.heading : heading.text
  return { words: said ?? words(option), look }
}

export const caption = (option: Context): LabelLook['caption'] =>
  typeof option === 'object' ? { children: words(option), placement: option.placement, element: option.element, size: option.size } : option

/** An option, unless the classes already say it: the macros then leave the option out. */
export const unless = <Option,>(option: Option, classes: string | undefined, part: string): Option | undefined =>
  classes?.includes(part) ? undefined : option

/** Labels, hints and errors of a control with one label. */
export function labelled(context: Context) {
  const { words: says, look } = label(context.label)
  return {
    name: context.name,
    id: context.id,
    label: says,
    labelLook: look,
    hint: words(context.hint),
    error: problem(context.errorMessage),
    before: words(context.formGroup?.beforeInput),
    after: words(context.formGroup?.afterInput),
    disabled: context.disabled,
  }
}

/** Legends, hints and errors of a group of controls. */
export function grouped(context: Context) {
  const { words: says, look } = label(context.fieldset?.legend)
  return { legend: says, legendLook: look, hint: words(context.hint), error: problem(context.errorMessage) }
}

import type { ComponentChildren, VNode } from 'preact'

/** A slot takes plain words or an element, or its own props where it needs more than words. */
export type Slot<Props extends { children?: ComponentChildren }> = ComponentChildren | Props

/** The props of a slot, whichever way it was given. */
export const slotProps = <Props extends { children?: ComponentChildren }>(given: Slot<Props>): Props =>
  isProps(given) ? given : ({ children: given } as Props)

const isProps = <Props extends { children?: ComponentChildren }>(given: Slot<Props>): given is Props =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && !isElement(given)

export const isElement = (given: unknown): given is VNode => typeof given === 'object' && given !== null && 'props' in given

/** False for what draws nothing. */
export const has = (children: unknown): boolean => children !== undefined && children !== null && children !== false && children !== ''

import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'
import { Caption, type CaptionProps } from './caption.tsx'
import { has, type Slot, slotProps } from './slots.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export type HeadingSize = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl'

export type HeadingProps = {
  children: ComponentChildren
  level?: HeadingLevel
  size?: HeadingSize
  caption?: Slot<CaptionProps>
  href?: string
  visuallyHiddenText?: string
  id?: string
  /** The class of the component that the heading is part of, in place of the plain one. */
  part?: string
  class?: string
}

/** NHS heading, with an optional caption. https://service-manual.nhs.uk/design-system/styles/typography */
export function Heading({ children, level = 1, size, caption, href, visuallyHiddenText, id, part, class: extra }: HeadingProps) {
  const Tag = `h${level}` as const
  const sized = size && `nhsuk-heading-${size}`
  const inner = (
    <>
      {href === undefined ? (
        children
      ) : (
        <a class="nhsuk-link" href={href}>
          {children}
        </a>
      )}
      {visuallyHiddenText && <span class="nhsuk-u-visually-hidden"> {visuallyHiddenText}</span>}
    </>
  )
  return (
    <CaptionBeside caption={captionOf(caption, size)}>
      {(words) => (
        <Tag class={part ? classes(part, sized, extra) : classes(sized ?? 'nhsuk-heading', extra)} id={id}>
          {words(inner)}
        </Tag>
      )}
    </CaptionBeside>
  )
}

/** A caption given as words or with its props; its size follows the heading unless it says otherwise. */
export function captionOf(caption: Slot<CaptionProps>, size?: HeadingSize): CaptionProps | undefined {
  if (!has(caption)) return undefined
  const props = slotProps(caption)
  return { ...props, size: props.size ?? size }
}

type Words = (inner: ComponentChildren) => ComponentChildren

/** Puts a caption before, after, or inside an element at its start or end. `children` draws the element; its argument draws what is inside. */
export function CaptionBeside({ caption, children }: { caption?: CaptionProps; children: (words: Words) => ComponentChildren }) {
  if (!caption) return <>{children((inner) => inner)}</>
  const { placement = 'start' } = caption
  const shown = <Caption {...caption} />
  const words: Words = (inner) => (
    <>
      {placement === 'start' && [shown, ' ']}
      {inner}
      {placement === 'end' && [' ', shown]}
    </>
  )
  return (
    <>
      {placement === 'before' && shown}
      {children(words)}
      {placement === 'after' && shown}
    </>
  )
}

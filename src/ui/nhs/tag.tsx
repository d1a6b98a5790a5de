import type { ComponentChildren } from 'preact'
import { classes } from './attributes.ts'

export type TagColour = 'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

export type TagProps = {
  children: ComponentChildren
  /** `false` takes all colour away. */
  colour?: TagColour | false
  border?: boolean
  id?: string
  class?: string
}

/** NHS tag, for a status. https://service-manual.nhs.uk/design-system/components/tag */
export function Tag({ children, colour, border, id, class: extra }: TagProps) {
  const colouring = colour === false ? 'nhsuk-tag--no-colour' : colour && `nhsuk-tag--${colour}`
  return (
    <strong class={classes('nhsuk-tag', colouring, border === false && 'nhsuk-tag--no-border', extra)} id={id}>
      {children}
    </strong>
  )
}

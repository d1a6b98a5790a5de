import { type IconName, iconPaths } from './icon-paths.ts'

export type { IconName } from './icon-paths.ts'

/** An icon of the NHS set, hidden from assistive technology: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={`nhsuk-icon nhsuk-icon--${name}`}
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 24 24"
      width="16"
      height="16"
      focusable="false"
      aria-hidden="true"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}

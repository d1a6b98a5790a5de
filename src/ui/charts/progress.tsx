export type ProgressProps = {
  /** What goes forward: "Comments sorted into themes". */
  label: string
  value: number
  max: number
  /** What is counted, in the plural. */
  unit?: string
  /** Unique on the page. */
  id: string
}

/** How much is done, as a bar and in words. A value over the maximum counts as all of it; nothing to do counts as done. */
export function Progress({ label, value, max, unit, id }: ProgressProps) {
  const done = Math.min(Math.max(value, 0), max)
  // Never 100 before the end, never 0 after the start.
  const percent = max <= 0 ? 100 : done === max ? 100 : done === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * done) / max)))
  const words = `${done.toLocaleString('en-GB')} of ${max.toLocaleString('en-GB')}${unit ? ` ${unit}` : ''} (${percent}%)`
  return (
    <div class="heard-progress">
      <div class="heard-progress__words">
        <span class="heard-progress__label" id={`${id}-label`}>
          {label}
        </span>{' '}
        <span class="heard-progress__value">{words}</span>
      </div>
      <div role="progressbar" aria-labelledby={`${id}-label`} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} aria-valuetext={words}>
        <svg class="heard-progress__picture" width="100%" height="16" focusable="false" aria-hidden="true">
          <rect class="heard-progress__done" x="0" y="0" width={`${percent}%`} height="16" />
          <rect class="heard-progress__frame" x="0" y="0" width="100%" height="16" />
        </svg>
      </div>
    </div>
  )
}

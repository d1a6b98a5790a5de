const repeat = (times: number) => Array.from({ length: times }, (_, place) => place)

/** Lines to write on with a pen. */
export const Lines = ({ lines }: { lines: number }) => (
  <div class="heard-print-lines">
    {repeat(lines).map(() => (
      <div class="heard-print-line" />
    ))}
  </div>
)

/** Boxes to tick with a pen, each with its words. */
export const Boxes = ({ options }: { options: readonly string[] }) => (
  <ul class="heard-print-boxes">
    {options.map((option) => (
      <li>
        <span class="heard-print-box" aria-hidden="true" /> {option}
      </li>
    ))}
  </ul>
)

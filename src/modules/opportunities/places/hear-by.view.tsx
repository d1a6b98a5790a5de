import { dayInWords } from '#lib/dates.ts'
import { Tag } from '#ui/nhs/tag.tsx'

/** What the public reads while people who applied wait for an answer: by when they hear, and plainly that it is late. */
export const HearBy = ({ hearBy, late }: { hearBy: string; late: boolean }) =>
  late ? (
    <p>
      <Tag colour="red">Late</Tag> Everybody who applied was to hear by {dayInWords(hearBy)}. Some still wait for an answer.
    </p>
  ) : (
    <p>Everybody who applied hears by {dayInWords(hearBy)}.</p>
  )

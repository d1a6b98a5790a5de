import { href } from '#platform/http/page.ts'
import { InsetText } from '#ui/nhs/inset-text.tsx'

/** One line for staff where the statement of commitment that a new project follows is overdue or missing (R20). */
export const CommitmentWarning = ({ warning }: { warning: string }) => (
  <InsetText visuallyHiddenText="Warning">
    <p>
      {warning} <a href={href('/commitment')}>Statement of commitment</a>
    </p>
  </InsetText>
)

import { dayInWords, dayOf } from '#lib/dates.ts'
import { EqualityInvitation } from '#modules/equality/index.ts'
import { type ApplicationOfReceipt, standingInWords } from '#modules/opportunities/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'

export const applicationReceiptTitle = 'Your application'

type Props = {
  application: ApplicationOfReceipt
  project: { contactName: string; contactPhone: string; contactEmail: string }
}

/** The receipt of an application: where it stands, why, and whom to talk to. */
export const ApplicationReceipt = ({ application, project }: Props) => (
  <>
    <Title caption={application.title}>{applicationReceiptTitle}</Title>
    <InsetText visuallyHiddenText="Where it stands">
      <p>{standingInWords(application, application.hearBy)}</p>
      {application.because && <p>Why: {application.because}</p>}
    </InsetText>
    <p>You applied on {dayInWords(dayOf(application.appliedAt))}.</p>
    <h2 class="nhsuk-heading-m">Talk to a person</h2>
    <p>
      To change something, to ask why, or to withdraw: {project.contactName}, phone {project.contactPhone}
      {project.contactEmail && <>, email {project.contactEmail}</>}
    </p>
    <h2 class="nhsuk-heading-m">What else you can do</h2>
    <ul>
      <li>
        <a href={href('/opportunities/:opportunity', { opportunity: application.opportunityId })}>Read what you applied for</a>
      </li>
      <li>
        <EqualityInvitation />
      </li>
    </ul>
  </>
)

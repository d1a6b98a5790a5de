import { dayInWords, dayOf } from '#lib/dates.ts'
import { shorten } from '#lib/text.ts'
import { Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'

type Receipt = { id: string; madeAt: Date; words: string; project: { title: string; slug: string } | undefined }

type Props = { receipts: readonly Receipt[]; applications: readonly { receiptId: string; title: string; says: string }[] }

export function MyInvolvement({ receipts, applications }: Props) {
  const Heading = applications.length > 0 ? 'h3' : 'h2'
  return (
    <>
      <Title>What I said</Title>
      {applications.length > 0 && <Applications applications={applications} />}
      {receipts.length === 0 && (
        <p>
          Nothing was said with your email address yet, or the address was not confirmed. The link to confirm it is in the email that we sent you.
        </p>
      )}
      <ul class="nhsuk-list heard-rows">
        {receipts.map((receipt) => (
          <li>
            <Heading class="nhsuk-heading-s">{receipt.project?.title}</Heading>
            <p>You said on {dayInWords(dayOf(receipt.madeAt))}:</p>
            {receipt.words && (
              <blockquote class="heard-quote">
                <p>{shorten(receipt.words, 200)}</p>
              </blockquote>
            )}
            <form method="post">
              <Hidden name="receipt" value={receipt.id} />
              <Button variant="secondary" small>
                See what came of it<span class="nhsuk-u-visually-hidden"> in {receipt.project?.title}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p>
        Did you take part without an email address? <a href="/receipt">Look up your receipt</a>.
      </p>
    </>
  )
}

/** What they applied for, and where each application stands. */
const Applications = ({ applications }: Pick<Props, 'applications'>) => (
  <>
    <h2 class="nhsuk-heading-m">What you applied for</h2>
    <ul class="nhsuk-list heard-rows">
      {applications.map((application) => (
        <li>
          <h3 class="nhsuk-heading-s">{application.title}</h3>
          <p>{application.says}</p>
          <form method="post">
            <Hidden name="receipt" value={application.receiptId} />
            <Button variant="secondary" small>
              See your application<span class="nhsuk-u-visually-hidden"> for {application.title}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
    <h2 class="nhsuk-heading-m">What you said to us</h2>
  </>
)

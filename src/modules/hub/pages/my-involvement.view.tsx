import { dayInWords, dayOf } from '#lib/dates.ts'
import { shorten } from '#lib/text.ts'
import { Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'

type Receipt = { id: string; madeAt: Date; words: string; project: { title: string; slug: string } | undefined }

export function MyInvolvement({ receipts }: { receipts: readonly Receipt[] }) {
  return (
    <>
      <Title>What I said</Title>
      {receipts.length === 0 && (
        <p>
          Nothing was said with your email address yet, or the address was not confirmed. The link to confirm it is in the email that we sent you.
        </p>
      )}
      <ul class="nhsuk-list heard-rows">
        {receipts.map((receipt) => (
          <li>
            <h2 class="nhsuk-heading-s">{receipt.project?.title}</h2>
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

import { shorten } from '#lib/text.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Contribution } from '../contributions.queries.ts'
import type { Withdrawal } from '../withdrawal.ts'
import type { withdrawForm } from './withdraw.page.tsx'

type ChooseProps = { form: typeof withdrawForm; said: readonly Contribution[]; answers: URLSearchParams; problems?: Problems }

const title = 'Take back what you said'

export function ChooseWithdrawal({ form, said, answers, problems }: ChooseProps) {
  const there = said.filter((one) => one.words !== '')
  if (there.length === 0)
    return (
      <>
        <Title>{title}</Title>
        <p>There are no words of yours under this receipt. What you took back, or asked us to erase, is gone.</p>
        <BackToReceipt />
      </>
    )
  const options = there.map((one) => ({ value: one.id, label: shorten(one.words, 200), hint: one.question === '' ? undefined : one.question }))
  return (
    <Form problems={problems} title={title}>
      <p>You do not have to say why.</p>
      <Ask form={form} name="what" answers={answers} problems={problems} size="m" />
      <Ask form={form} name="said" answers={answers} problems={problems} options={options} size="m" />
      <Button>Continue</Button>
    </Form>
  )
}

export function CheckWithdrawal({ what, said }: { what: Withdrawal; said: readonly Contribution[] }) {
  return (
    <Form title="Check before we do this">
      {what === 'words' ? (
        <p>
          We will delete these words. You cannot undo this. We keep a note that something was said and taken back, so that our numbers stay right.
        </p>
      ) : (
        <p>We will not show these words to the public any more. The people who make the decision can still read them.</p>
      )}
      <p>What was already printed cannot be changed.</p>
      {said.map((one) => (
        <InsetText>
          <p class="heard-words">{one.words}</p>
        </InsetText>
      ))}
      <Hidden name="step" value="confirm" />
      <Hidden name="what" value={what} />
      {said.map((one) => (
        <Hidden name="said" value={one.id} />
      ))}
      <Button variant={what === 'words' ? 'warning' : undefined}>{what === 'words' ? 'Take my words back' : 'Stop showing my words'}</Button>
      <p>
        <a href="/receipt/withdraw">Go back and choose again</a>
      </p>
    </Form>
  )
}

export const Withdrawn = ({ what }: { what: Withdrawal }) => (
  <>
    <Title>We have done what you asked</Title>
    <p>{what === 'words' ? 'Your words are deleted.' : 'Your words are not shown to the public any more.'}</p>
    <BackToReceipt />
  </>
)

const BackToReceipt = () => (
  <p>
    <a href="/receipt/view">Go to your receipt</a>
  </p>
)

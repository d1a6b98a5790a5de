import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import type { SharedKind } from '../shared.ts'
import { sharedHeadings } from '../shared.ts'
import { sharingForm } from '../sharing.form.ts'
import type { Whose } from '../whose.ts'
import { ForThem, HowTold } from './told.view.tsx'

type SharedRow = { id: string; kind: SharedKind; words: string }
type Props = {
  title: string
  whose: Whose
  shared: readonly SharedRow[]
  consented: boolean
  /** The words of the consent to be found and invited. */
  consentWords: string
  answers: URLSearchParams
  problems?: Problems
}

/** What somebody chose to share, with a button to take each back, and a form to add to it. */
export function Sharing({ title, whose, shared, consented, consentWords, answers, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title={title} caption={whose.own ? undefined : whose.name}>
        <ForThem whose={whose} />
        <p>
          Tell us what you know from your own life, what interests you, and when you have time. This is the only way that we find people to invite.
          Your answers to equality questions are never used for it.
        </p>
        <Ask form={sharingForm} name="kind" answers={answers} problems={problems} size="m" />
        <Ask form={sharingForm} name="words" answers={answers} problems={problems} />
        {consented ? (
          <p>
            You agreed that we may find and invite you by this.{' '}
            <a href={whose.own ? '/my/consents' : href('/people/:person/consents', { person: whose.id })}>See what you agree to</a>
          </p>
        ) : (
          <Agree words={consentWords} answers={answers} problems={problems} />
        )}
        <HowTold whose={whose} answers={answers} problems={problems} />
        <Button>Share this</Button>
      </Form>
      <SharedList shared={shared} consented={consented} />
    </>
  )
}

const Agree = ({ words, answers, problems }: { words: string; answers: URLSearchParams; problems: Problems }) => (
  <Checkboxes
    name="agree"
    legend="Do you agree to this?"
    legendLook={{ size: 'm' }}
    hint={words}
    error={problems.agree}
    items={[{ value: 'yes', label: sharingForm.agree.label, checked: answers.get('agree') === 'yes' }]}
  />
)

function SharedList({ shared, consented }: Pick<Props, 'shared' | 'consented'>) {
  if (shared.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">What is shared now</h2>
      {!consented && <p>We do not use this now, because there is no agreement to it.</p>}
      <ul class="nhsuk-list heard-rows">
        {shared.map(({ id, kind, words }) => (
          <li>
            <strong>{sharedHeadings[kind]}:</strong> {words}
            <form method="post">
              <Hidden name="takeBack" value={id} />
              <Button variant="secondary" small>
                Take back<span class="nhsuk-u-visually-hidden"> {words}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

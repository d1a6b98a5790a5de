import { momentInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type Consent, shownName } from '../consent.ts'
import type { Contribution } from '../contributions.queries.ts'
import type { NotPublic } from '../public-words.ts'
import type { publicWordsForm } from './public-words.page.tsx'

const title = 'Choose words for the public'

/** What the public will see beside the words. */
export const nameInWords = (consent: Consent): string => shownName(consent) || 'somebody who took part'

type Project = { slug: string; title: string }
type Props = {
  form: typeof publicWordsForm
  project: Project
  said: Contribution
  redactions: readonly { reason: string; redactedAt: Date }[]
  answers: URLSearchParams
  problems?: Problems
}

export function PublicWordsView({ form, project, said, redactions, answers, problems }: Props) {
  return (
    <Form problems={problems} title={title} caption={project.title}>
      <Said said={said} />
      <p>
        This person agreed that we may show their words. The public will read: “…”, said by <strong>{nameInWords(said)}</strong>.
      </p>
      <Ask form={form} name="words" answers={answers} problems={problems} />
      <Ask form={form} name="reason" answers={answers} problems={problems} />
      {redactions.length > 0 && (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {redactions.map((redaction) => (
            <li>
              Taken out on {momentInWords(redaction.redactedAt)}: {redaction.reason}
            </li>
          ))}
        </ul>
      )}
      <div class="nhsuk-button-group">
        <Button>Show these words to the public</Button>
        {said.publicWords !== null && (
          <Button name="take-back" value="yes" variant="secondary">
            Stop showing these words
          </Button>
        )}
      </div>
    </Form>
  )
}

const Said = ({ said }: { said: Contribution }) => (
  <InsetText>
    {said.question !== '' && <p>{said.question}</p>}
    <p class="heard-words">{said.words}</p>
  </InsetText>
)

export const CannotBePublic = ({ project, said, because }: { project: Project; said: Contribution; because: NotPublic }) => (
  <>
    <Title caption={project.title}>{title}</Title>
    {said.words !== '' && <Said said={said} />}
    <p>{whyNot(because)}</p>
  </>
)

function whyNot(because: NotPublic): string {
  switch (because) {
    case 'taken-back':
      return 'This person took their words back. There is nothing to show.'
    case 'erased':
      return 'These words were erased at the person’s request. There is nothing to show.'
    case 'rehearsal':
      return 'These words come from a rehearsal, so they cannot be shown to the public.'
    case 'question-not-public':
      return 'These words cannot be shown to the public. Nobody was asked whether they may be quoted.'
    case 'no-consent':
      return 'These words cannot be shown to the public. The person who said them did not agree to be quoted.'
    default:
      return never(because)
  }
}

import { AtRisk } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { Step } from '../taking-part.ts'
import { fieldOf } from './question-field.view.tsx'
import { RehearsalBanner } from './rehearsal-banner.view.tsx'

type Props = {
  slug: string
  /** What the survey says about danger: it stands wherever somebody can write in their own words. */
  atRisk: string
  step: Pick<Step, 'asked' | 'number' | 'of'>
  answers: URLSearchParams
  problems?: Problems
  rehearsal: boolean
  /** The person came from "check your answers", and goes back there. */
  change: boolean
}

/** One question on one page. What to do next is one large button; the others are quieter. */
export function Question({ slug, atRisk, step: { asked, number, of }, answers, problems, rehearsal, change }: Props) {
  const action = href('/surveys/:survey/questions/:question', { survey: slug, question: asked.questionId }, { change: change ? 'yes' : undefined })
  return (
    <>
      {rehearsal && <RehearsalBanner slug={slug} />}
      <Form problems={problems} action={action}>
        <p class="nhsuk-caption-l">
          Question {number} of {of}
        </p>
        <Hidden name="version" value={asked.versionId} />
        <Ask form={{ answer: fieldOf(asked) }} name="answer" answers={answers} problems={problems} heading={1} size="l" />
        {(asked.kind === 'long-text' || asked.kind === 'short-text') && <AtRisk words={atRisk} />}
        <Button name="then" value="go-on">
          Continue
        </Button>
        <div class="nhsuk-button-group">
          {!asked.required && (
            <Button variant="secondary" name="then" value="skip">
              Skip this question
            </Button>
          )}
          <Button variant="secondary" name="then" value="save">
            Save and come back later
          </Button>
        </div>
      </Form>
    </>
  )
}

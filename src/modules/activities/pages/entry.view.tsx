import { dayInWords, momentInWords } from '#lib/dates.ts'
import { ConsentQuestions, ContactQuestions, ReceiptPanel } from '#modules/contributions/index.ts'
import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type Asked, anyMayBeQuoted } from '../taking-part.ts'
import { entryForm, fieldName, versionName } from './entry-form.view.tsx'
import { fieldOf } from './question-field.view.tsx'

export const entryTitle = 'Type in answers from paper or a phone call'

type Names = { project: string; survey: string }
type Props = {
  survey: { title: string; closesAt: Date | null; atRisk: string }
  settings: Settings
  questions: readonly Asked[]
  /** The survey has closed on the web. What comes on paper afterwards is still taken in. */
  late: boolean
  typedBy: string
  formKey: string
  answers: URLSearchParams
  problems?: Problems
}

export function Entry({ survey, settings, questions, late, typedBy, formKey, answers, problems }: Props) {
  return (
    <Form problems={problems} title={entryTitle} caption={survey.title}>
      {late && (
        <InsetText>
          <p>
            This survey closed{survey.closesAt && ` on ${momentInWords(survey.closesAt)}`}. You can still type in what came late. The date that you
            enter below is kept with it.
          </p>
        </InsetText>
      )}
      <p>Typed in by {typedBy}. This stays on record. Use the person’s own words, and leave blank what they left blank.</p>
      <AtRisk words={survey.atRisk || settings.atRisk} tell={settings} />
      <Hidden name="key" value={formKey} />
      <Ask form={entryForm} name="route" answers={answers} problems={problems} />
      <Ask form={entryForm} name="saidOn" answers={answers} problems={problems} />
      {questions.map((asked, place) => (
        <Answer asked={asked} number={place + 1} answers={answers} problems={problems} />
      ))}
      {anyMayBeQuoted(questions) && (
        <ConsentQuestions
          answers={answers}
          problems={problems}
          heading={2}
          label="Did this person agree that we may show their words to the public?"
        />
      )}
      <ContactQuestions
        answers={answers}
        problems={problems}
        heading={2}
        label="How can we tell this person what happens?"
        hint="We use this only to tell them what came of what they said"
      />
      <Button preventDoubleClick>Save and make a receipt</Button>
    </Form>
  )
}

function Answer({ asked, number, answers, problems }: { asked: Asked; number: number; answers: URLSearchParams; problems?: Problems }) {
  const name = fieldName(asked.questionId)
  const form = { [name]: fieldOf({ ...asked, required: true }) }
  return (
    <>
      <Hidden name={versionName(asked.questionId)} value={asked.versionId} />
      <Ask form={form} name={name} answers={answers} problems={problems} size="m" label={`${number}. ${asked.wording}`} />
    </>
  )
}

export const CannotEnter = ({ survey, names }: { survey: { title: string }; names: Names }) => (
  <>
    <Title caption={survey.title}>{entryTitle}</Title>
    <p>Answers can be typed in once the survey is published, and until the project is closed.</p>
    <p>
      <a href={href('/projects/:project/surveys/:survey', names)}>See the survey</a>
    </p>
  </>
)

export const enteredTitle = 'The answers are saved'

type EnteredProps = {
  names: Names
  code: string
  lookUpAt: string
  emailSent: boolean
  response: { route: 'web' | 'paper' | 'phone'; submittedAt: Date }
  typedBy: string
  promisedOn: string | undefined
}

/** The receipt, to read out or to print and post back. */
export const Entered = ({ names, code, lookUpAt, emailSent, response, typedBy, promisedOn }: EnteredProps) => (
  <>
    <ReceiptPanel code={code} lookUpAt={lookUpAt} title={enteredTitle} emailSent={emailSent} />
    {promisedOn && <p>We answer everyone by {dayInWords(promisedOn)}.</p>}
    <div class="heard-not-on-paper">
      <h2 class="nhsuk-heading-m">For staff</h2>
      <p>
        {response.route === 'phone' ? 'Read the code out to the person, word by word.' : 'Print this page and post it back to the person.'} Typed in
        by {typedBy} on {momentInWords(response.submittedAt)}.
      </p>
      <Button href={href('/projects/:project/surveys/:survey/entry', names)}>Type in another</Button>
    </div>
  </>
)

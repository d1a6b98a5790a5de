import { dayInWords, momentInWords } from '#lib/dates.ts'
import { ContactQuestions, ReceiptPanel } from '#modules/contributions/index.ts'
import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Route } from '../applications.queries.ts'
import { enteredWhyForm, entryForm, lateForm, mixForm, suitsForm } from '../apply.form.ts'
import { askingTitles, mixPurpose } from '../apply.words.ts'
import { applicationPath, newApplicationPath } from '../paths.ts'
import type { datesOffered, SelectionQuestion } from '../questions.queries.ts'
import { dateOptions } from './asking.view.tsx'

export const entryTitle = 'Type in an application'

type Props = {
  offer: { title: string }
  dates: Awaited<ReturnType<typeof datesOffered>>
  questions: readonly SelectionQuestion[]
  settings: Settings
  /** From when it was closed; null while it is open. */
  closedAt: Date | null
  typedBy: string
  formKey: string
  answers: URLSearchParams
  problems?: Problems
}

export function Entry({ offer, dates, questions, settings, closedAt, typedBy, formKey, answers, problems }: Props) {
  return (
    <Form problems={problems} title={entryTitle} caption={offer.title}>
      <p>Typed in by {typedBy}. This stays on record. Use the person’s own words, and leave blank what they left blank.</p>
      <AtRisk words={settings.atRisk} tell={settings} />
      <Hidden name="key" value={formKey} />
      <AskAll form={entryForm} answers={answers} problems={problems} />
      {closedAt && (
        <>
          <InsetText>
            <p>This closed on {momentInWords(closedAt)}. What was given before that day came in time, however late it is typed in.</p>
          </InsetText>
          <Ask form={lateForm} name="lateBecause" answers={answers} problems={problems} />
        </>
      )}
      <ContactQuestions answers={answers} problems={problems} heading={2} label="How can we reach this person?" needed />
      <AskAll form={enteredWhyForm} answers={answers} problems={problems} />
      {dates.length > 0 && (
        <Ask form={suitsForm} name="dates" answers={answers} problems={problems} options={dateOptions(dates)} label="Which dates suit them?" />
      )}
      {questions.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">{askingTitles.mix}</h2>
          <p>{mixPurpose}</p>
          <AskAll form={mixForm(questions)} answers={answers} problems={problems} />
        </>
      )}
      <Button preventDoubleClick>Save and make a receipt</Button>
    </Form>
  )
}

export const CannotEnter = ({ offer }: { offer: { title: string } }) => (
  <>
    <Title caption={offer.title}>{entryTitle}</Title>
    <p>Applications can be typed in once the opportunity is published. They cannot after it was withdrawn, or once its project is closed.</p>
  </>
)

export const givenReceiptTitle = 'The application is saved'

type GivenProps = {
  names: { project: string; opportunity: string; application: string }
  code: string
  lookUpAt: string
  emailSent: boolean
  route: Route
  hearBy: string | null
}

/** The receipt, to read out or to print and post back. */
export const GivenReceipt = ({ names, code, lookUpAt, emailSent, route, hearBy }: GivenProps) => (
  <>
    <ReceiptPanel code={code} lookUpAt={lookUpAt} title={givenReceiptTitle} emailSent={emailSent} of="application" />
    {hearBy && <p>Everybody who applied hears by {dayInWords(hearBy)}.</p>}
    <div class="heard-not-on-paper">
      <h2 class="nhsuk-heading-m">For staff</h2>
      <p>{route === 'phone' ? 'Read the code out to the person, word by word.' : 'Print this page and post it back to the person.'}</p>
      <Button href={href(newApplicationPath, names)}>Type in another</Button>
      <p>
        <a href={href(applicationPath, names)}>See the application</a>
      </p>
    </div>
  </>
)

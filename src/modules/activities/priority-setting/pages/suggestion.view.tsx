import { dayInWords } from '#lib/dates.ts'
import { ConsentQuestions, ContactQuestions, ReceiptPanel } from '#modules/contributions/index.ts'
import { EqualityInvitation } from '#modules/equality/index.ts'
import { AtRisk } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { titles } from '../in-words.ts'
import { publicPath } from '../paths.ts'
import type { Setting } from '../settings.queries.ts'
import type { Whole } from '../taking-part.action.ts'
import { suggestionForm } from '../taking-part.form.ts'

export const Suggestion = ({ whole: { setting }, answers, problems }: { whole: Whole; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={titles.suggest} caption={setting.title}>
    <p>
      We read every suggestion. What is alike is put together, and a second person checks that. You can see what became of yours, and you get an
      answer.
    </p>
    <Ask form={suggestionForm} name="words" answers={answers} problems={problems} size="m" />
    <AtRisk words={setting.atRisk} />
    <ConsentQuestions answers={answers} problems={problems} heading={2} label="May we show your words to the public?" />
    <ContactQuestions answers={answers} problems={problems} heading={2} label="How can we tell you what happens?" />
    <Button preventDoubleClick>Send what I suggest</Button>
  </Form>
)

type Props = { setting: Setting; code: string; lookUpAt: string; emailSent: boolean; promisedOn: string | undefined }

export const Suggested = ({ setting, code, lookUpAt, emailSent, promisedOn }: Props) => (
  <>
    <ReceiptPanel code={code} lookUpAt={lookUpAt} title={titles.suggested} emailSent={emailSent} />
    <p>{promisedOn ? `We answer everyone by ${dayInWords(promisedOn)}.` : 'We answer everyone.'} If something does not go on the list, we say why.</p>
    <p>
      <a href={href(publicPath, { priorities: setting.slug })}>See the list so far</a>
    </p>
    <EqualityInvitation code={code} />
  </>
)

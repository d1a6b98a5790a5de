import { dayInWords, momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { type Asked, anyMayBeQuoted } from '../taking-part.ts'
import { PrintedConsent, PrintedContact, PrintedQuestion } from './print-question.view.tsx'
import type { NamedPerson } from './standstill.view.tsx'

type Props = {
  survey: { slug: string; title: string; why: string; privacy: string; atRisk: string; closesAt: Date | null; publishedAt: Date | null }
  project: NamedPerson & { title: string }
  questions: readonly Asked[]
  organisation: { name: string; address: string; phone: string; email: string }
  promise: Standing | undefined
  large: boolean
}

/** A survey to fill in with a pen. What comes first on the screen comes first here too. */
export const Printed = ({ survey, project, questions, organisation, promise, large }: Props) => (
  <>
    <OnScreen slug={survey.slug} large={large} />
    <Title caption={project.title}>{survey.title}</Title>
    {survey.publishedAt === null && <p>This survey is not published yet. Please do not hand it out.</p>}
    <Paragraphs text={survey.why} />
    <p>
      There {questions.length === 1 ? 'is' : 'are'} {countInWords(questions.length, 'question', 'questions')}. Leave blank what you do not want to
      answer. Use more paper if you need it.
    </p>
    {survey.closesAt && <p>Please send it back so that it arrives by {momentInWords(survey.closesAt)}.</p>}
    <SendBack organisation={organisation} project={project} />
    <section class="heard-print-block">
      <h2>Who sees what you say</h2>
      <Paragraphs text={survey.privacy} />
    </section>
    <section class="heard-print-block heard-print-notice">
      <h2>If someone is at risk</h2>
      <Paragraphs text={survey.atRisk} />
    </section>
    {questions.map((asked, place) => (
      <PrintedQuestion asked={asked} number={place + 1} />
    ))}
    {anyMayBeQuoted(questions) && <PrintedConsent />}
    <PrintedContact />
    <section class="heard-print-block">
      <h2>Thank you</h2>
      <p>
        When we have typed in your answers, we can send you a receipt. With its code you can see what came of what you said.
        {promise && ` We answer everyone by ${dayInWords(promise.dueOn)}.`}
      </p>
      <SendBack organisation={organisation} project={project} />
    </section>
  </>
)

/** Only on the screen: how to print, and the other size. */
const OnScreen = ({ slug, large }: { slug: string; large: boolean }) => (
  <p class="heard-not-on-paper">
    To print this page, use the print command of your browser.{' '}
    <a href={href('/surveys/:survey/print', { survey: slug }, { size: large ? undefined : 'large' })}>{large ? 'Usual size' : 'Large letters'}</a>.{' '}
    <a href={href('/surveys/:survey', { survey: slug })}>Answer on the screen</a>.
  </p>
)

export const SendBack = ({ organisation, project }: Pick<Props, 'organisation' | 'project'>) => (
  <address class="heard-print-block heard-print-return">
    {organisation.address !== '' && (
      <p>
        Send it back to:
        <br />
        <strong>{organisation.name}</strong>
        <br />
        <span class="heard-words">{organisation.address}</span>
      </p>
    )}
    <p>
      Or tell us on the phone: {project.contactName}, {project.contactPhone || organisation.phone}
    </p>
    {organisation.address !== '' && organisation.phone !== '' && <p>Questions about this form: {organisation.phone}</p>}
  </address>
)

import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { RehearsalBanner } from './rehearsal-banner.view.tsx'
import { ByPhone, type NamedPerson } from './standstill.view.tsx'
import { titles } from './taking-part.words.ts'

type Props = {
  survey: { slug: string; title: string; why: string; privacy: string; atRisk: string; closesAt: Date | null }
  project: NamedPerson & { slug: string; title: string }
  questions: number
  /** How many of them must be answered. */
  required: number
  rehearsal: boolean
  /** Where somebody goes on who has begun on this device. */
  goOn: string | undefined
  lost: boolean
  /** A response was sent from this browser before. */
  sent: boolean
  /** The code of the link or the paper that led here, or ''. */
  via: string
}

export function Start({ survey, project, questions, required, rehearsal, goOn, lost, sent, via }: Props) {
  const names = { survey: survey.slug }
  return (
    <>
      {rehearsal && <RehearsalBanner slug={survey.slug} />}
      {lost && !goOn && !sent && <LostNote slug={survey.slug} />}
      {sent && <SentNote slug={survey.slug} />}
      <Title caption={project.title}>{survey.title}</Title>
      <Paragraphs text={survey.why} />
      <ul>
        <li>
          There {questions === 1 ? 'is' : 'are'} {countInWords(questions, 'question', 'questions')}, one on each page.
        </li>
        <li>{skipping(questions, required)} You can save and come back later.</li>
        <li>You do not need an account.</li>
        <li>At the end you get a receipt. With it you can see what came of what you said.</li>
        {survey.closesAt && <li>Please answer before {momentInWords(survey.closesAt)}.</li>}
      </ul>
      <h2 class="nhsuk-heading-m">Who sees what you say</h2>
      <Paragraphs text={survey.privacy} />
      <WarningCallout heading="If someone is at risk" headingLevel={2}>
        <Paragraphs text={survey.atRisk} />
      </WarningCallout>
      {goOn && <Button href={goOn}>Carry on where you left off</Button>}
      <form method="post" action={href('/surveys/:survey', names)}>
        {via && <Hidden name="via" value={via} />}
        <Button variant={goOn ? 'secondary' : undefined}>{goOn ? 'Start again' : 'Start'}</Button>
      </form>
      <OtherWays slug={survey.slug} project={project} />
    </>
  )
}

function skipping(questions: number, required: number): string {
  if (required === 0) return 'You can skip any question.'
  return required < questions ? 'You can skip the questions that say so.' : 'Every question needs an answer.'
}

const LostNote = ({ slug }: { slug: string }) => (
  <InsetText>
    <p>
      <strong>{titles.lost}.</strong> The browser may have been closed since, or it may not keep cookies. If you have a code,{' '}
      <a href={href('/surveys/:survey/return', { survey: slug })}>come back to your answers with it</a>.
    </p>
  </InsetText>
)

const SentNote = ({ slug }: { slug: string }) => (
  <InsetText>
    <p>
      Answers were sent from this device before. <a href={href('/surveys/:survey/thank-you', { survey: slug })}>See the receipt</a>. Start again only
      if you answer for another person.
    </p>
  </InsetText>
)

const OtherWays = ({ slug, project }: { slug: string; project: Props['project'] }) => (
  <>
    <h2 class="nhsuk-heading-m">Other ways to take part</h2>
    <ul>
      <li>
        Call <ByPhone {...project} />. We can write down what you say.
      </li>
      <li>
        <a href={href('/surveys/:survey/print', { survey: slug })}>Print it and post it</a>, or{' '}
        <a href={href('/surveys/:survey/print', { survey: slug }, { size: 'large' })}>print it in large letters</a>.
      </li>
      <li>
        <a href={href('/surveys/:survey/return', { survey: slug })}>Come back with the code</a> that you got when you saved your answers.
      </li>
    </ul>
    <p>
      <a href={href('/projects/:project', { project: project.slug })}>More about this project</a>
    </p>
  </>
)

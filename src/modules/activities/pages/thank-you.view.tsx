import { dayInWords } from '#lib/dates.ts'
import { ReceiptPanel } from '#modules/contributions/index.ts'
import { EqualityInvitation } from '#modules/equality/index.ts'
import type { Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Button } from '#ui/nhs/button.tsx'
import { RehearsalBanner } from './rehearsal-banner.view.tsx'
import { ByPhone, type NamedPerson } from './standstill.view.tsx'
import { titles } from './taking-part.words.ts'

type Props = {
  slug: string
  project: NamedPerson & { slug: string; title: string; decidedBy: string; decidedOn: string | null }
  code: string
  lookUpAt: string
  emailSent: boolean
  promise: Standing | undefined
  rehearsal: boolean
}

export const thanks = (rehearsal: boolean): string => (rehearsal ? 'Thank you. This was a rehearsal' : 'Thank you. We have what you said')

export const ThankYou = ({ slug, project, code, lookUpAt, emailSent, promise, rehearsal }: Props) => (
  <>
    {rehearsal && <RehearsalBanner slug={slug} />}
    <ReceiptPanel code={code} lookUpAt={lookUpAt} title={thanks(rehearsal)} emailSent={emailSent} />
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <ol class="nhsuk-list nhsuk-list--number">
      <li>We read what you said and put it together with what others said about the same thing.</li>
      <li>
        {project.decidedBy || 'The people who decide'} will read it
        {project.decidedOn && <> before they decide on {dayInWords(project.decidedOn)}</>}.
      </li>
      <li>{promise ? <>We answer everyone by {dayInWords(promise.dueOn)}.</> : 'We answer everyone.'} If something is not possible, we say why.</li>
    </ol>
    <p>
      To change your mind, <a href="/receipt">enter your code</a> and choose to take your words back. To talk to somebody, call{' '}
      <ByPhone {...project} />.
    </p>
    <p>
      <a href={href('/projects/:project', { project: project.slug })}>See what happens in {project.title}</a>
    </p>
    {!rehearsal && <EqualityInvitation code={code} />}
    <form method="post" action={href('/surveys/:survey/leaving', { survey: slug })} class="heard-not-on-paper">
      <h2 class="nhsuk-heading-s">Is this a shared device?</h2>
      <p>When you have kept your code, clear this page so that nobody else sees it.</p>
      <Button variant="secondary">{titles.leaving}</Button>
    </form>
  </>
)

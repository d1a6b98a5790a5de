import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Panel } from '#ui/nhs/panel.tsx'
import { RehearsalBanner } from './rehearsal-banner.view.tsx'
import { titles } from './taking-part.words.ts'

type SavedProps = { slug: string; code: string; comeBackAt: string; until: string; closesAt: Date | null; goOn: string; rehearsal: boolean }

export const Saved = ({ slug, code, comeBackAt, until, closesAt, goOn, rehearsal }: SavedProps) => (
  <>
    {rehearsal && <RehearsalBanner slug={slug} />}
    <Panel heading={titles.saved}>
      <p>Your code to come back</p>
      <p class="heard-receipt__code">
        <strong>{code}</strong>
      </p>
    </Panel>
    <ol class="nhsuk-list nhsuk-list--number">
      <li>Keep this code. Write it down, print this page, or take a photo of it.</li>
      <li>
        To go on, on this or any other device, go to <a href={href('/surveys/:survey/return', { survey: slug })}>{comeBackAt}</a> and enter the code.
      </li>
      <li>
        Come back by {until}
        {closesAt && ` and before the survey closes on ${momentInWords(closesAt)}`}. After that your answers are deleted.
      </li>
    </ol>
    <p>Nothing has been sent yet. Anyone who has this code can see your answers, so keep it to yourself.</p>
    <Button href={goOn}>Carry on now</Button>
    <form method="post" action={href('/surveys/:survey/leaving', { survey: slug })}>
      <Button variant="secondary">Leave this survey on this device</Button>
    </form>
  </>
)

export const Leaving = ({ survey }: { survey: { title: string } }) => (
  <Form title={titles.leaving} caption={survey.title}>
    <p>This device then shows nothing of your answers or your receipt. What you sent stays sent. What you saved can be opened with your code.</p>
    <Button>{titles.leaving}</Button>
  </Form>
)

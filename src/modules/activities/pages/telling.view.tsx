import { ConsentQuestions, ContactQuestions } from '#modules/contributions/index.ts'
import { AtRisk } from '#modules/organisations/index.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { RehearsalBanner } from './rehearsal-banner.view.tsx'
import { titles } from './taking-part.words.ts'

type Props = { slug: string; answers: URLSearchParams; problems?: Problems; rehearsal: boolean }

export const Consenting = ({ slug, answers, problems, rehearsal }: Props) => (
  <>
    {rehearsal && <RehearsalBanner slug={slug} />}
    <Form problems={problems}>
      <ConsentQuestions answers={answers} problems={problems} heading={1} label={titles.consent} />
      <Button>Continue</Button>
    </Form>
  </>
)

export const Contacting = ({ slug, atRisk, answers, problems, rehearsal }: Props & { atRisk: string }) => (
  <>
    {rehearsal && <RehearsalBanner slug={slug} />}
    <Form problems={problems}>
      <ContactQuestions answers={answers} problems={problems} heading={1} label={titles.contact} />
      <AtRisk words={atRisk} />
      <Button>Continue</Button>
    </Form>
  </>
)

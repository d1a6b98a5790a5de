import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { PublishingGap } from '../survey.ts'
import { Gap } from './survey.view.tsx'

export const publicationTitle = 'Publish this survey'
export const closingTitle = 'Close this survey now'

type SurveySeen = { title: string; opensAt: Date | null; closesAt: Date | null }

export const Publication = ({ survey, questions }: { survey: SurveySeen; questions: number }) => (
  <Form title={publicationTitle} caption={survey.title}>
    <ul>
      <li>
        {survey.opensAt ? `People can take part from ${momentInWords(survey.opensAt)}` : 'People can take part at once'}
        {survey.closesAt && ` until ${momentInWords(survey.closesAt)}`}.
      </li>
      <li>It has {countInWords(questions, 'question', 'questions')}. You can still change them: people keep the words that they saw.</li>
      <li>It shows on the public page of the project.</li>
    </ul>
    <Button>Publish the survey</Button>
  </Form>
)

export const CannotPublish = ({
  survey,
  missing,
  names,
}: {
  survey: { title: string }
  missing: readonly PublishingGap[]
  names: { project: string; survey: string }
}) => (
  <>
    <Title caption={survey.title}>{publicationTitle}</Title>
    <p>Before it can be published:</p>
    <ul>
      {missing.map((gap) => (
        <li>
          <Gap gap={gap} names={names} />
        </li>
      ))}
    </ul>
  </>
)

export const Closing = ({ survey, problems }: { survey: { title: string }; problems?: Problems }) => (
  <Form problems={problems} title={closingTitle} caption={survey.title}>
    <p>Nobody can send answers on the web any more. People in the middle of it are told, and how to reach you by phone.</p>
    <p>You can still type in answers that come on paper. To open it again, set a later closing date.</p>
    <Button id="closing" variant="warning">
      Close the survey
    </Button>
  </Form>
)

import { dayInWords } from '#lib/dates.ts'
import { strict } from '#lib/disclosure-control/index.ts'
import { Ask, type Fields, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { type Addresses, download } from '../addresses.ts'
import type { Kept } from '../answers.queries.ts'
import { AnswersList } from './answers.view.tsx'
import type { startForm } from './start.page.tsx'

export const title = 'Equality questions'

type StartProps = { form: typeof startForm & Fields; at: Addresses; mine: boolean; answers: URLSearchParams; problems?: Problems }

/** Before the first question: why, who sees it, how long, and that it is a choice. */
export const Start = ({ form, at, mine, answers, problems }: StartProps) => (
  <Form problems={problems} title={title} action={at.start}>
    <p>
      We want to hear from all kinds of people and treat everyone fairly. These questions are how we check. They are about you, such as your age and
      your ethnic group.
    </p>
    <h2 class="nhsuk-heading-m">What happens to your answers</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>You choose. You can leave any question blank, or say that you prefer not to say.</li>
      <li>It takes about 2 minutes.</li>
      <li>They are kept apart from your name and from what you said. No page that staff use can show them.</li>
      <li>
        Staff see totals only, of at least {strict.leastPeople} people, with small numbers hidden. We never use your answers to choose you or leave
        you out.
      </li>
      <li>
        {mine ? 'You can change or delete them here at any time.' : 'With the code of your receipt you can come back here to change or delete them.'}{' '}
        A total that is out already stays as it is.
      </li>
    </ul>
    <Ask form={form} name="answer" answers={answers} problems={problems} heading={2} size="m" />
    <Button>Continue</Button>
    <p>
      <a href={at.objection}>I do not want you to keep answers like these</a>
    </p>
  </Form>
)

/** After answering: what is kept, and what can be done with it. */
export const Answered = ({ kept, at, mine }: { kept: Kept; at: Addresses; mine: boolean }) => (
  <>
    <Title>{title}</Title>
    <p>You last changed your answers in {monthInWords(kept.month)}. Nobody but you sees this page.</p>
    <AnswersList items={kept.items} at={at} />
    <Button href={at.questions}>Change your answers</Button>
    <ul class="nhsuk-list">
      {mine && (
        <li>
          <a href={download}>Download your answers</a>
        </li>
      )}
      <li>
        <a href={at.objection}>Delete your answers and stop us keeping any</a>
      </li>
    </ul>
  </>
)

/** Somebody who objected, and may think better of it. */
export const Stopped = ({ at }: { at: Addresses }) => (
  <>
    <Title>{title}</Title>
    <NotificationBanner heading="We keep no equality answers of yours, as you asked." />
    <p>You do not have to do anything. It makes no difference to how you can take part.</p>
    <Form action={at.start}>
      <Hidden name="again" value="yes" />
      <Button variant="secondary">I have changed my mind. Ask me</Button>
    </Form>
  </>
)

/** Without a receipt there is nobody to answer for. */
export const NoReceipt = ({ problems }: { problems?: Problems }) => (
  <Form problems={problems} title={title} action="/receipt" method="get">
    <p>First look up your receipt. Then choose “Answer the equality questions” on its page.</p>
    <p>If you have an account, sign in and find the questions under your own pages.</p>
    <Button>Look up your receipt</Button>
  </Form>
)

const monthInWords = (month: string): string => dayInWords(month).replace(/^1 /, '')

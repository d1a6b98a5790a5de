import { spanInWords } from '#lib/dates.ts'
import { ContactQuestions } from '#modules/contributions/index.ts'
import { AtRisk } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { later } from '../../offer/later.form.ts'
import { helpsForm, mixForm, suitsForm, whyForm } from '../apply.form.ts'
import { askingTitles, mixPurpose } from '../apply.words.ts'
import type { Asking } from '../asking.ts'
import { askingPath } from '../paths.ts'
import type { Going } from './going.page.tsx'

type Asked = { at: Going; answers: URLSearchParams; problems?: Problems; atRisk: string }
type Props = Asked & {
  asking: Asking
  /** They came from the check, and go back there. */
  change: boolean
}

/** One thing that is asked, on one page. What to do next is one large button; the other is quieter. */
export function Step({ asking, change, ...asked }: Props) {
  const { offer } = asked.at
  const action = href(askingPath(asking), { opportunity: offer.id }, { change: change ? 'yes' : undefined })
  const title = asking === 'you' || asking === 'mix' ? askingTitles[asking] : undefined
  return (
    <Form problems={asked.problems} action={action} title={title} caption={title && offer.title}>
      {!title && <p class="nhsuk-caption-l">{offer.title}</p>}
      <Question asking={asking} {...asked} />
      <Button name="then" value="go-on">
        Continue
      </Button>
      <div class="nhsuk-button-group">
        <Button variant="secondary" name="then" value="save">
          Save and come back later
        </Button>
      </div>
    </Form>
  )
}

/** On the page of its own a question that may be left blank says so in its hint: the heading is the title of the page. */
const askedHelps = { helps: later(helpsForm.helps) }

function Question({ asking, at, answers, problems, atRisk }: Asked & { asking: Asking }) {
  switch (asking) {
    case 'you':
      return (
        <>
          <ContactQuestions answers={answers} problems={problems} heading={2} needed />
          <AtRisk words={atRisk} />
        </>
      )
    case 'why':
      return (
        <>
          <Ask form={whyForm} name="why" answers={answers} problems={problems} heading={1} />
          <AtRisk words={atRisk} />
        </>
      )
    case 'support':
      return (
        <>
          <Ask form={askedHelps} name="helps" answers={answers} problems={problems} heading={1} />
          {at.applicant?.passport && (
            <p>
              We also read your <a href={href('/my/passport')}>access passport</a>. You need not write the same again.
            </p>
          )}
          <p>You can leave this blank.</p>
          <AtRisk words={atRisk} />
        </>
      )
    case 'dates':
      return <Ask form={suitsForm} name="dates" answers={answers} problems={problems} options={dateOptions(at.dates)} heading={1} />
    case 'mix':
      return (
        <>
          <p>{mixPurpose} You can leave out any of them.</p>
          <AskAll form={mixForm(at.questions)} answers={answers} problems={problems} />
        </>
      )
  }
}

export const dateOptions = (dates: Going['dates']) => dates.map(({ id, startsAt, endsAt }) => ({ value: id, label: spanInWords(startsAt, endsAt) }))

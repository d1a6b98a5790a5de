import { dayInWords, dayOf } from '#lib/dates.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { breakForm, readBreak } from '../pause.form.ts'
import { pauseOf } from '../pause.queries.ts'
import { isPaused, type Pause } from '../pause.ts'
import { comeBack, takeBreak } from '../take-break.action.ts'
import { BreakForm } from './break.view.tsx'
import { myPage } from './whose.page.tsx'

const title = 'Take a break'

/** A break, until a day or until they say. No reason is asked (R30). */
export const breakPage = myPage({
  path: '/my/break',
  title,

  async look({ db, whose, now }) {
    const pause = await pauseOf(db, whose.id)
    return pause && isPaused(pause, dayOf(now)) ? (
      <OnBreak pause={pause} />
    ) : (
      <BreakForm title={title} form={breakForm} answers={new URLSearchParams()} />
    )
  },

  async submit({ answers, whose: _, ...work }) {
    if (answers.get('back') === 'yes') {
      await comeBack(work)
      return '/my'
    }
    const read = readBreak(answers)
    const again = (problems: Problems) => <BreakForm title={title} form={breakForm} answers={answers} problems={problems} />
    if ('problems' in read) return again(read.problems)
    const begun = await takeBreak(work, read.value)
    return begun.ok ? '/my' : again({ until: 'The day must be after today' })
  },
})

const OnBreak = ({ pause: { until } }: { pause: Pause }) => (
  <Form title={title}>
    <p>
      You are taking a break{until === null ? ' until you tell us that you are back' : ` until ${dayInWords(until)}`}. We do not ask you anything. We
      still tell you what came of what you said.
    </p>
    <Button name="back" value="yes">
      I am back
    </Button>
  </Form>
)

import { settingsOf } from '#modules/organisations/index.ts'
import { Ask, answersOf, Form, number, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { ownAskLimit } from '../asks.queries.ts'
import { limitAsks } from '../limit-asks.action.ts'
import { myPage } from './whose.page.tsx'

const title = 'How often we may ask you'

const form = {
  asksPerYear: number({
    label: 'How often may we ask you in 12 months, at most?',
    called: 'How often',
    hint: 'Leave it blank if you do not mind',
    min: 1,
    max: 52,
    optional: true,
  }),
}

type Props = { usual: number; answers: URLSearchParams; problems?: Problems }

const Asks = ({ usual, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title}>
    <p>
      We ask nobody more than {usual === 1 ? 'once' : `${usual} times`} in 12 months. You can choose to be asked less often. You can say no each time.
    </p>
    <Ask form={form} name="asksPerYear" answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

/** A limit of their own on how often they are asked. The organisation's holds as well. */
export const asksPage = myPage({
  path: '/my/asks',
  title,

  async look({ db, whose }) {
    return <Asks usual={(await settingsOf(db)).asksPerYear} answers={answersOf({ asksPerYear: await ownAskLimit(db, whose.id) })} />
  },

  async submit({ answers, whose: _, ...work }) {
    const read = readForm(form, answers)
    if ('problems' in read) return <Asks usual={(await settingsOf(work.db)).asksPerYear} answers={answers} problems={read.problems} />
    await limitAsks(work, read.values.asksPerYear)
    return '/my'
  },
})

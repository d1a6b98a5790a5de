import { found } from '#platform/errors.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { Ask, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { answerForm } from './partner-work.form.ts'
import { type WorkRecord, workById } from './partner-work.queries.ts'
import { recordAnswer } from './record-work.action.ts'
import { backToWork, explain, partnerNamed, workAt } from './work-forms.page.tsx'

const title = 'Write down their answer'

const TheirAnswer = ({
  partner,
  ask,
  answers,
  problems = {},
}: {
  partner: string
  ask: WorkRecord
  answers: URLSearchParams
  problems?: Problems
}) => (
  <Form problems={problems} title={title} caption={partner}>
    <p>We asked them:</p>
    <p class="heard-words">{ask.words}</p>
    <Ask form={answerForm} name="answer" answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

/** What a partner said to what we asked. The record that waited for it stays, marked as corrected. */
export const partnerAnswerPage = page({
  path: '/partners/:partner/work/:partnerWork/answer',
  allow: 'partners.keep',
  onAnyProject: true,

  async get({ db, params, answers }) {
    const partner = await partnerNamed(db, params.partner)
    const ask = askOf(await workById(db, partner.id, params.partnerWork))
    return view(title, <TheirAnswer partner={partner.name} ask={ask} answers={answers} />, backToWork(partner.id))
  },

  async post({ params, answers, ...work }) {
    const partner = await partnerNamed(work.db, params.partner)
    const ask = askOf(await workById(work.db, partner.id, params.partnerWork))
    const drawn = (problems: Problems) =>
      again(title, <TheirAnswer partner={partner.name} ask={ask} answers={answers} problems={problems} />, backToWork(partner.id))
    const read = readForm(answerForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const recorded = await recordAnswer(work, ask, read.values.answer)
    return recorded.ok ? goTo(workAt(partner.id)) : drawn(explain(recorded.because))
  },
})

/** Only what was asked has an answer. */
const askOf = (record: WorkRecord | undefined): WorkRecord => found(record?.kind === 'ask' ? record : undefined, 'record')

import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { choice, many, type Problems, readForm } from '#ui/form/index.ts'
import { contributionsOfReceipt } from '../contributions.queries.ts'
import { openedReceipt } from '../opened-receipt.action.ts'
import { withdraw } from '../withdraw.action.ts'
import { type Withdrawal, type WithdrawalRefusal, withdrawal } from '../withdrawal.ts'
import { CheckWithdrawal, ChooseWithdrawal, Withdrawn } from './withdraw.view.tsx'

export const withdrawForm = {
  what: choice({
    label: 'What do you want to do?',
    empty: 'Select what you want to do',
    options: { words: 'Take my words back', quotes: 'Only stop you showing them to the public' },
  }),
  said: many({ label: 'Which words?', atLeastOne: 'Select at least one thing that you said' }),
}

const path = '/receipt/withdraw'
const title = 'Take back what you said'
const lookUp = '/receipt?next=withdraw'

export default page({
  path,
  allow: 'anyone',

  async get({ db, cookies, now, answers }) {
    const receipt = await openedReceipt(db, cookies, now)
    if (!receipt) return goTo(lookUp)
    const done = answers.get('done')
    if (done === 'words' || done === 'quotes') return view('We have done what you asked', <Withdrawn what={done} />)
    return view(title, <ChooseWithdrawal form={withdrawForm} said={await contributionsOfReceipt(db, receipt.id)} answers={answers} />)
  },

  async post({ answers, ...work }) {
    const receipt = await openedReceipt(work.db, work.cookies, work.now)
    if (!receipt) return goTo(lookUp)
    const said = await contributionsOfReceipt(work.db, receipt.id)
    const wrong = (problems: Problems) => again(title, <ChooseWithdrawal form={withdrawForm} said={said} answers={answers} problems={problems} />)
    const read = readForm(withdrawForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const { what, said: chosen } = read.values
    if (answers.get('step') !== 'confirm') {
      const possible = withdrawal(said, what, chosen)
      if (!possible.ok) return wrong(explain(possible.because, what))
      return view('Check before we do this', <CheckWithdrawal what={what} said={said.filter((one) => possible.value.includes(one.id))} />)
    }
    const done = await withdraw(work, receipt.id, what, chosen)
    if (!done.ok && done.because !== 'nothing-chosen') return wrong(explain(done.because, what))
    return goTo(href(path, undefined, { done: what }))
  },
})

function explain(because: WithdrawalRefusal, what: Withdrawal): Problems {
  switch (because) {
    case 'nothing-chosen':
      return {
        said: what === 'words' ? 'These words were already taken back. Select others' : 'These words are not shown to the public. Select others',
      }
    case 'not-on-this-receipt':
      return { said: 'Select from the words on this page' }
    default:
      return never(because)
  }
}

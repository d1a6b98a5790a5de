import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { readForm, text } from '#ui/form/index.ts'
import { lookUpReceipt, receiptByCode } from '../receipt.action.ts'
import { LookUp } from './receipt.view.tsx'
import withdrawPage from './withdraw.page.tsx'

export const lookUpForm = {
  code: text({
    label: 'Receipt code',
    hint: 'For example, KITE-4821-RIVER-MOSS. Capital letters and dashes do not matter',
    empty: 'Enter your receipt code',
    maxLength: 100,
    autocomplete: 'off',
    spellcheck: false,
    width: 20,
  }),
}

/** One message for every wrong code, however it is wrong: it tells nobody which codes there are. */
const unknown = 'We do not know this code. Check each word and number, or ask the person named on the project’s page'

const title = 'Look up your receipt'

/** Where somebody goes once the receipt is open: to its page, straight to taking words back, or to what became of their application. */
const nexts = { view: '/receipt/view', withdraw: href(withdrawPage), application: '/application' } as const
export type Next = keyof typeof nexts
const nextOf = (answers: URLSearchParams): Next => {
  const next = answers.get('next')
  return next === 'withdraw' || next === 'application' ? next : 'view'
}

export default page({
  path: '/receipt',
  allow: 'anyone',
  postsPerMinute: 10,

  get({ answers }) {
    return view(title, <LookUp form={lookUpForm} answers={answers} next={nextOf(answers)} />)
  },

  async post({ db, now, cookies, answers }) {
    const next = nextOf(answers)
    const read = readForm(lookUpForm, answers)
    if ('problems' in read) return again(title, <LookUp form={lookUpForm} answers={answers} next={next} problems={read.problems} />)
    const receipt = await receiptByCode(db, read.values.code)
    if (!receipt) return again(title, <LookUp form={lookUpForm} answers={answers} next={next} problems={{ code: unknown }} />)
    await lookUpReceipt({ db, cookies, now }, receipt.id)
    return goTo(nexts[next])
  },
})

import { never } from '#lib/result.ts'
import { contributionsOfReceipt, openedReceipt } from '#modules/contributions/index.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { longText, type Problems, readForm, text } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { type ReplyKind, type ReplyRefusal, replyKinds, replyNames } from '../reply.ts'
import { replyToAnswer } from '../reply-to-answer.action.ts'
import { Reply } from './reply.view.tsx'

export const form = {
  words: longText({ label: 'What do you want to tell us?', called: 'What you want to tell us', optional: true, maxLength: 4000 }),
  reach: text({
    label: 'How can we reach you?',
    called: 'How we can reach you',
    optional: true,
    maxLength: 200,
    hint: 'A phone number or an email address. We use it only to talk about this',
  }),
}

const lookUp = '/receipt'
const back = { back: { href: addresses.receipt, text: 'Back to what you said' } }
const kindIn = (answers: URLSearchParams): ReplyKind | undefined => replyKinds.find((kind) => kind === answers.get('kind'))

/** Whoever holds the receipt says back whether the answer makes sense. */
export default page({
  path: addresses.reply,
  allow: 'anyone',
  postsPerMinute: 20,

  async get({ db, cookies, now, params, answers }) {
    const receipt = await openedReceipt(db, cookies, now)
    if (!receipt) return goTo(lookUp)
    const said = found(
      (await contributionsOfReceipt(db, receipt.id)).find((one) => one.id === params.contribution),
      'page',
    )
    const kind = kindIn(answers)
    if (!kind || kind === 'makes-sense') return goTo(addresses.receipt)
    const seen = { kind, words: said.words, atRisk: (await settingsOf(db)).atRisk, askReach: receipt.channel === 'none' }
    return view(replyNames[kind], <Reply form={form} {...seen} answers={answers} />, back)
  },

  async post({ params, answers, cookies, ...work }) {
    const receipt = await openedReceipt(work.db, cookies, work.now)
    if (!receipt) return goTo(lookUp)
    const said = found(
      (await contributionsOfReceipt(work.db, receipt.id)).find((one) => one.id === params.contribution),
      'page',
    )
    const kind = kindIn(answers)
    if (!kind) return goTo(addresses.receipt)
    const seen = { kind, words: said.words, atRisk: (await settingsOf(work.db)).atRisk, askReach: receipt.channel === 'none' }
    const wrong = (problems: Problems) => again(replyNames[kind], <Reply form={form} {...seen} answers={answers} problems={problems} />, back)
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    const replied = await replyToAnswer(work, receipt, params.contribution, { kind, ...read.values })
    if (replied.ok) return goTo(href(addresses.receipt, {}, { replied: kind }))
    return wrong(explain(replied.because))
  },
})

function explain(because: ReplyRefusal): Problems {
  switch (because) {
    case 'not-answered-yet':
      return { '': 'There is no answer to this yet. Once there is, you can say here what you think of it' }
    case 'reach-missing':
      return { reach: 'Enter a phone number or an email address, so that we can talk' }
    case 'too-many':
      return { '': 'You have written back many times about this. Please ring the person named on the page before this one' }
    default:
      return never(because)
  }
}

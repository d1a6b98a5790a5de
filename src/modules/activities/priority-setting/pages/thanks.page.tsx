import { readReceiptCode } from '#lib/receipt-code.ts'
import { lookUpReceipt } from '#modules/contributions/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { titles } from '../in-words.ts'
import { changePath, equalityPath, leavingPath, publicPath, thanksPath, votePath } from '../paths.ts'
import { receiptOfVoter } from '../suggest.action.ts'
import { ballotIn, forgetBallot, keepBallot, publicWhole } from '../taking-part.action.ts'
import { keysOf } from '../vote-keys.action.ts'
import { voteUnder } from '../votes.queries.ts'
import { Change, Leaving, Thanks } from './thanks.view.tsx'
import { NotOpen } from './voting.view.tsx'

/** The code of the vote that this browser sent. */
export const thanksPage = page({
  path: thanksPath,
  allow: 'anyone',

  async get({ db, params, cookies, now, organisation }) {
    const whole = await publicWhole(db, params.priorities, now)
    const ballot = ballotIn(cookies, params.priorities)
    if (!ballot?.sent) return goTo(href(publicPath, params, { lost: 'yes' }))
    return view(titles.thanks, <Thanks whole={whole} code={ballot.code} site={organisation.baseUrl} />)
  },
})

/** Opens a vote in this browser for whoever holds its code. A vote can be changed until the vote closes. */
export const changePage = page({
  path: changePath,
  allow: 'anyone',
  postsPerMinute: 10,

  async reach({ answers, params, organisation, posted }) {
    const code = posted ? readReceiptCode(answers.get('code') ?? '') : undefined
    return code === undefined ? undefined : { code, keys: await keysOf(code, { organisationId: organisation.id, slug: params.priorities }) }
  },

  async get({ db, params, now }) {
    const whole = await publicWhole(db, params.priorities, now)
    if (whole.stands !== 'voting') return view(titles.closed, <NotOpen whole={whole} />)
    return view(titles.change, <Change whole={whole} answers={new URLSearchParams()} />, { back: { href: href(publicPath, params) } })
  },

  async post({ db, params, answers, cookies, now, reached }) {
    const whole = await publicWhole(db, params.priorities, now)
    if (whole.stands !== 'voting') return again(titles.closed, <NotOpen whole={whole} />)
    const drawn = (says: string) => again(titles.change, <Change whole={whole} answers={answers} problems={{ code: says }} />)
    if ((answers.get('code') ?? '').trim() === '') return drawn('Enter your code')
    const vote = reached && (await voteUnder(db, whole.setting.id, reached.keys.voteKey))
    if (!reached || !vote) return drawn('We do not know this code. Check each word and number')
    keepBallot(cookies, params.priorities, { code: reached.code, constituency: vote.constituency, listed: vote.listed, sent: true })
    return goTo(href(votePath, params))
  },
})

/** For a shared device: this browser forgets the ballot and its code. The vote stays. */
export const leavingPage = page({
  path: leavingPath,
  allow: 'anyone',

  async get({ db, params, now }) {
    return view(titles.leaving, <Leaving whole={await publicWhole(db, params.priorities, now)} />)
  },

  async post({ db, params, cookies, now }) {
    await publicWhole(db, params.priorities, now)
    forgetBallot(cookies, params.priorities)
    return goTo(href(publicPath, params))
  },
})

/** The way to the equality questions: a receipt of its own, which says that somebody voted, and not how. */
export const equalityPage = page({
  path: equalityPath,
  allow: 'anyone',

  async reach({ cookies, params, organisation, posted }) {
    const ballot = ballotIn(cookies, params.priorities)
    return posted && ballot?.sent ? keysOf(ballot.code, { organisationId: organisation.id, slug: params.priorities }) : undefined
  },

  async get({ db, params, cookies, now }) {
    await publicWhole(db, params.priorities, now)
    return goTo(href(ballotIn(cookies, params.priorities)?.sent ? thanksPath : publicPath, params))
  },

  async post({ params, reached, ...work }) {
    const { setting } = await publicWhole(work.db, params.priorities, work.now)
    const receiptId = reached && (await receiptOfVoter(work, setting, reached.voterHash))
    if (!receiptId) return goTo(href(publicPath, params, { lost: 'yes' }))
    await lookUpReceipt(work, receiptId)
    return goTo(href('/equality', undefined, { from: 'receipt' }))
  },
})

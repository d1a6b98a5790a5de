import { goTo, page, view } from '#platform/http/page.ts'
import { forgetReceipt, type Way, ways, whoAnswers } from '../answering.action.ts'
import { answersOf, hasObjected } from '../answers.queries.ts'
import { allBlank } from '../answers.ts'
import { CheckAnswers, titles } from './answers.view.tsx'
import { NoReceipt, Stopped, title } from './start.view.tsx'

/** What was answered, to look at once more. */
const answersPage = (way: Way) =>
  page({
    path: way.at.answers,
    allow: way.allow,
    role: 'heard_monitoring',
    reach: way.reach,

    async get({ db, ...asked }) {
      const who = whoAnswers(way, asked)
      if (!who) return view(title, <NoReceipt />)
      if (await hasObjected(db, who.id)) return view(title, <Stopped at={way.at} />)
      const kept = await answersOf(db, who.id)
      return view(titles.check, <CheckAnswers items={kept?.items ?? allBlank} at={way.at} />)
    },

    async post({ cookies }) {
      if (!way.mine) forgetReceipt(cookies)
      return goTo(way.at.thanks)
    },
  })

export const myAnswers = answersPage(ways.mine)
export const receiptAnswers = answersPage(ways.receipt)

import { goTo, page, view } from '#platform/http/page.ts'
import { type Way, ways, whoAnswers } from '../answering.action.ts'
import { objectTo } from '../save-answers.action.ts'
import { Objection, objectionTitle } from './objection.view.tsx'
import { NoReceipt, title } from './start.view.tsx'

/** The notice in writing that the law asks for: one button. */
const objectionPage = (way: Way) =>
  page({
    path: way.at.objection,
    allow: way.allow,
    role: 'heard_monitoring',
    reach: way.reach,

    get: (asked) => (whoAnswers(way, asked) ? view(objectionTitle, <Objection at={way.at} />) : view(title, <NoReceipt />)),

    async post({ db, now, ...asked }) {
      const who = whoAnswers(way, asked)
      if (who) await objectTo({ db, now }, who)
      return goTo(way.at.start)
    },
  })

export const myObjection = objectionPage(ways.mine)
export const receiptObjection = objectionPage(ways.receipt)

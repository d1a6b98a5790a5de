import { page, view } from '#platform/http/page.ts'
import { type Way, ways } from '../answering.action.ts'
import { ThankYou, titles } from './answers.view.tsx'

/** The end of the questions, answered or skipped. */
const thanksPage = (way: Way) =>
  page({
    path: way.at.thanks,
    allow: way.allow,
    get: () => view(titles.thanks, <ThankYou mine={way.mine} start={way.at.start} />),
  })

export const myThanks = thanksPage(ways.mine)
export const receiptThanks = thanksPage(ways.receipt)

import { hashOf } from '#platform/auth/tokens.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, type Cookies, page, view } from '#platform/http/page.ts'
import { openedReceipt } from '../opened-receipt.action.ts'
import { stopTelling } from '../receipt-links.action.ts'
import { receiptOfLink } from '../receipts.queries.ts'
import { Stop, Stopped, UnknownLink } from './receipt-link.view.tsx'

type Asked = { db: Reader; answers: URLSearchParams; cookies: Cookies; now: Date }

/** The receipt of the link in a message, or the one that this browser looked up. */
function receiptOf({ db, answers, cookies, now }: Asked) {
  const key = answers.get('key')
  return key ? receiptOfLink(db, hashOf(key), 'stop') : openedReceipt(db, cookies, now)
}

export default page({
  path: '/receipt/stop',
  allow: 'anyone',
  postsPerMinute: 20,

  async get(asked) {
    const receipt = await receiptOf(asked)
    if (!receipt) return view('This link does not work', <UnknownLink />)
    if (receipt.stoppedAt || receipt.channel === 'none') return view('We will not contact you about this', <Stopped />)
    return view('Stop telling me what happens', <Stop linkKey={asked.answers.get('key') ?? ''} channel={receipt.channel} />)
  },

  async post(asked) {
    const receipt = await receiptOf(asked)
    if (!receipt) return again('This link does not work', <UnknownLink />)
    await stopTelling(asked, receipt.id)
    return view('We will not contact you about this', <Stopped />)
  },
})

import { hashOf } from '#platform/auth/tokens.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, page, view } from '#platform/http/page.ts'
import { confirmAddress } from '../receipt-links.action.ts'
import { receiptOfLink } from '../receipts.queries.ts'
import { AlreadyConfirmed, ConfirmAddress, Confirmed, UnknownLink } from './receipt-link.view.tsx'

const receiptOf = (db: Reader, answers: URLSearchParams) => receiptOfLink(db, hashOf(answers.get('key') ?? ''), 'confirm')

/** Opening the link does nothing: the button does, so that a mail scanner confirms nobody's address. */
export default page({
  path: '/receipt/confirm',
  allow: 'anyone',
  postsPerMinute: 20,

  async get({ db, answers }) {
    const receipt = await receiptOf(db, answers)
    if (!receipt) return view('This link does not work', <UnknownLink />)
    if (receipt.confirmedAt) return view('Your email address is already confirmed', <AlreadyConfirmed />)
    return view('Confirm your email address', <ConfirmAddress linkKey={answers.get('key') ?? ''} />)
  },

  async post({ answers, ...work }) {
    const before = await receiptOf(work.db, answers)
    if (before?.confirmedAt) return view('Your email address is already confirmed', <AlreadyConfirmed />)
    const confirmed = await confirmAddress(work, answers.get('key') ?? '')
    if (!confirmed.ok) return again('This link does not work', <UnknownLink />)
    return view('Your email address is confirmed', <Confirmed />)
  },
})

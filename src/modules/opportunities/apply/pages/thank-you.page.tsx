import { codeOf, receiptByCode } from '#modules/contributions/index.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { applyTitles } from '../apply.words.ts'
import { applying } from '../applying.action.ts'
import { applyPath, checkPath, thankYouPath } from '../paths.ts'
import { ThankYou } from './thank-you.view.tsx'

/** The receipt of what this browser sent. However often it was sent, it is this one page. */
export const applyThankYouPage = page({
  path: thankYouPath,
  allow: 'anyone',

  async get({ params, organisation, ...asked }) {
    const { offer, draft, sent } = await applying(asked, params.opportunity)
    if (!sent) return goTo(href(draft ? checkPath : applyPath, params))
    const code = await codeOf(asked.db, sent.receiptId)
    const receipt = await receiptByCode(asked.db, code)
    const emailSent = receipt?.channel === 'email' && receipt.confirmedAt === null
    return view(applyTitles.thanks, <ThankYou offer={offer} code={code} lookUpAt={`${organisation.baseUrl}/receipt`} emailSent={emailSent} />)
  },
})

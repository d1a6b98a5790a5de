import { never } from '#lib/result.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { applyTitles } from '../apply.words.ts'
import { applying } from '../applying.action.ts'
import { missingIn, pathOf } from '../asking.ts'
import { applyPath, askingPath, checkPath, thankYouPath } from '../paths.ts'
import { submitApplication } from '../submit-application.action.ts'
import { Check } from './check.view.tsx'
import { going, refuse, standstill } from './going.page.tsx'

/** Everything that was given, to look over; then one button that sends it, once. */
export const applyCheckPage = page({
  path: checkPath,
  allow: 'anyone',

  async get({ params, ...asked }) {
    const at = await going(asked, params.opportunity)
    if ('instead' in at) return at.instead
    const missing = missingIn(at.draft)
    if (missing || !at.draft.contact) return goTo(href(askingPath(missing ?? 'you'), params))
    const back = { href: href(askingPath(pathOf(at).at(-1) ?? 'you'), params) }
    return view(applyTitles.check, <Check at={at} contact={at.draft.contact} />, { back })
  },

  async post({ params, ...work }) {
    const sent = await submitApplication(work, params.opportunity)
    if (sent.ok) return goTo(href(thankYouPath, params))
    switch (sent.because) {
      case 'not-begun':
        return goTo(href(applyPath, params, { lost: 'yes' }))
      case 'not-open':
        return refuse(standstill(await applying(work, params.opportunity)))
      case 'not-whole':
        return goTo(href(askingPath(sent.missing), params))
      default:
        return never(sent)
    }
  },
})

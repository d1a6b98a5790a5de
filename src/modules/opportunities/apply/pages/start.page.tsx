import { settingsOf } from '#modules/organisations/index.ts'
import { goTo, href, page, paperFrame, view } from '#platform/http/page.ts'
import { applyTitles } from '../apply.words.ts'
import { type Applying, applying, beginApplying } from '../applying.action.ts'
import { pathOf, resumeAt } from '../asking.ts'
import { applyPath, askingPath, checkPath } from '../paths.ts'
import { backToOffer, refuse, standstill } from './going.page.tsx'
import { PrintedApplication } from './print.view.tsx'
import { Start } from './start.view.tsx'

/** Where somebody goes on who has begun on this device and not sent it. */
function goOnHref({ offer, draft, sent, ...offered }: Applying): string | undefined {
  if (!draft || sent || draft.contact === undefined) return undefined
  const next = resumeAt(pathOf(offered), draft)
  return href(next === 'check' ? checkPath : askingPath(next), { opportunity: offer.id })
}

/** What is asked, what it is used for, and the other ways to apply come first; then one button. On paper: the form to fill in with a pen. */
export const applyStartPage = page({
  path: applyPath,
  allow: 'anyone',

  async get({ params, answers, organisation, ...asked }) {
    const now = await applying(asked, params.opportunity)
    if (now.state !== 'open') return standstill(now)
    const paper = paperFrame(answers)
    if (paper) {
      const { atRisk } = await settingsOf(asked.db)
      return view(now.offer.title, <PrintedApplication {...now} organisation={organisation} atRisk={atRisk} />, paper)
    }
    const seen = { pages: pathOf(now).length, goOn: goOnHref(now), lost: answers.has('lost'), via: answers.get('via') ?? '' }
    return view(applyTitles.start, <Start {...seen} applying={now} />, backToOffer(now.offer.id))
  },

  async post({ params, answers, ...work }) {
    const now = await applying(work, params.opportunity)
    if (now.state !== 'open') return refuse(standstill(now))
    await beginApplying(work, now.offer.id, (answers.get('via') ?? '').slice(0, 20))
    return goTo(href(askingPath('you'), params))
  },
})

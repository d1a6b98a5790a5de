import { addDays, dayInWords, dayOf } from '#lib/dates.ts'
import { ReturnCode, readReturnCode } from '#modules/activities/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { applyTitles } from '../apply.words.ts'
import { applying, comeBack, leaveApplying, returnCodeOf } from '../applying.action.ts'
import { pathOf, resumeAt } from '../asking.ts'
import { daysKept } from '../draft.ts'
import { applyPath, askingPath, checkPath, leavingPath, returnPath, savedPath } from '../paths.ts'
import { going } from './going.page.tsx'
import { Leaving, Saved } from './saved.view.tsx'

/** The code to come back with. It was made when the application was saved; here it is only shown. */
export const applySavedPage = page({
  path: savedPath,
  allow: 'anyone',

  async get({ params, organisation, ...asked }) {
    const at = await going(asked, params.opportunity)
    if ('instead' in at) return at.instead
    const code = await returnCodeOf(asked.db, at.offer.id, at.draft)
    if (code === undefined) return goTo(href(applyPath, params))
    const next = resumeAt(pathOf(at), at.draft)
    const seen = {
      code,
      comeBackAt: `${organisation.baseUrl}${href(returnPath, params)}`,
      until: dayInWords(addDays(dayOf(asked.now), daysKept)),
      goOn: href(next === 'check' ? checkPath : askingPath(next), params),
    }
    return view(applyTitles.saved, <Saved {...seen} offer={at.offer} />)
  },
})

/** Comes back to a saved application with its code. A wrong code is told nothing but that it is wrong, and few may be tried. */
export const applyReturnPage = page({
  path: returnPath,
  allow: 'anyone',
  postsPerMinute: 10,

  async get({ params, ...asked }) {
    const { offer } = await applying(asked, params.opportunity)
    return view(applyTitles.comeBack, <ReturnCode title={applyTitles.comeBack} caption={offer.title} answers={new URLSearchParams()} />)
  },

  async post({ params, answers, ...work }) {
    const { offer } = await applying(work, params.opportunity)
    const read = readReturnCode(answers)
    const back = 'problems' in read ? read.problems : (await comeBack(work, offer.id, read.code)) ? undefined : 'unknown'
    if (back === undefined) return goTo(href(applyPath, params))
    return again(applyTitles.comeBack, <ReturnCode title={applyTitles.comeBack} caption={offer.title} answers={answers} problems={back} />)
  },
})

/** For a shared device: this browser forgets its draft and its receipt. Nothing is deleted. */
export const applyLeavingPage = page({
  path: leavingPath,
  allow: 'anyone',

  async get({ params, ...asked }) {
    const { offer } = await applying(asked, params.opportunity)
    return view(applyTitles.leaving, <Leaving offer={offer} />)
  },

  async post({ params, ...work }) {
    const { offer } = await applying(work, params.opportunity)
    leaveApplying(work.cookies, offer.id)
    work.cookies.clear('equality')
    return goTo(href(applyPath, params))
  },
})

import { dayOf } from '#lib/dates.ts'
import { codeOf, readConsent, readContact, receiptByCode } from '#modules/contributions/index.ts'
import { promisesOf, standing } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { titles } from '../in-words.ts'
import { publicPath, suggestedPath, suggestionPath } from '../paths.ts'
import { suggest } from '../suggest.action.ts'
import { publicWhole } from '../taking-part.action.ts'
import { suggestionForm } from '../taking-part.form.ts'
import { Suggested, Suggestion } from './suggestion.view.tsx'
import { NotOpen } from './voting.view.tsx'

const cookie = (slug: string) => `suggested-${slug}`

/** Anybody suggests an option while options are gathered. It is a contribution, and is answered like one. */
export const suggestionPage = page({
  path: suggestionPath,
  allow: 'anyone',

  async get({ db, params, now }) {
    const whole = await publicWhole(db, params.priorities, now)
    if (whole.stands !== 'gathering') return view('Suggestions are closed', <NotOpen whole={whole} title="Suggestions are closed" />)
    return view(titles.suggest, <Suggestion whole={whole} answers={new URLSearchParams()} />, { back: { href: href(publicPath, params) } })
  },

  async post({ params, answers, cookies, ...work }) {
    const whole = await publicWhole(work.db, params.priorities, work.now)
    if (whole.stands !== 'gathering') return again('Suggestions are closed', <NotOpen whole={whole} title="Suggestions are closed" />)
    const drawn = (problems: Problems) => again(titles.suggest, <Suggestion whole={whole} answers={answers} problems={problems} />)
    const read = readForm(suggestionForm, answers)
    const consent = readConsent(answers)
    const contact = readContact(answers)
    if ('problems' in read || 'problems' in consent || 'problems' in contact)
      return drawn({ ...problemsOf(read), ...problemsOf(consent), ...problemsOf(contact) })
    const receiptId = await suggest(work, whole.setting, read.values.words, { consent: consent.value, contact: contact.value })
    cookies.set(cookie(params.priorities), receiptId)
    return goTo(href(suggestedPath, params))
  },
})

const problemsOf = (read: object): Problems => ('problems' in read ? (read.problems as Problems) : {})

/** The receipt of what this browser suggested. */
export const suggestedPage = page({
  path: suggestedPath,
  allow: 'anyone',

  async get({ db, params, cookies, now, organisation }) {
    const { setting } = await publicWhole(db, params.priorities, now)
    const receiptId = cookies.get(cookie(params.priorities))
    if (receiptId === undefined) return goTo(href(publicPath, params))
    const code = await codeOf(db, receiptId)
    const emailSent = (await receiptByCode(db, code))?.channel === 'email'
    const promisedOn = standing(await promisesOf(db, setting.projectId), dayOf(now))?.dueOn
    const seen = { setting, code, emailSent, promisedOn, lookUpAt: `${organisation.baseUrl}/receipt` }
    return view(titles.suggested, <Suggested {...seen} />)
  },
})

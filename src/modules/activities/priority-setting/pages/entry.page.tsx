import { readReceiptCode } from '#lib/receipt-code.ts'
import { never } from '#lib/result.ts'
import { again, goTo, href, type Look, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { orderOfPlaces } from '../ballot.ts'
import { castVote } from '../cast-vote.action.ts'
import { ballotProblem } from '../in-words.ts'
import { enteredPath, entryPath } from '../paths.ts'
import { mayType } from '../setting.ts'
import { entryForm, tickedForm } from '../staff.form.ts'
import type { Whole } from '../taking-part.action.ts'
import { groups, placeName } from '../taking-part.form.ts'
import { keysOf, newVoteCode } from '../vote-keys.action.ts'
import { Entered, Entry, enteredTitle, entryTitle } from './entry.view.tsx'
import { backToSetting, staffWhole } from './staff.page.tsx'

const cookie = (slug: string) => `typed-vote-${slug}`

/** One vote from paper or a call. The form carries the code of the vote, so that two clicks are one vote, and the person can have it. */
export const entryPage = page({
  path: entryPath,
  allow: 'activities.enter',

  async reach({ answers, params, organisation, posted }) {
    const code = posted ? readReceiptCode(answers.get('code') ?? '') : undefined
    return code === undefined ? undefined : { code, keys: await keysOf(code, { organisationId: organisation.id, slug: params.priorities }) }
  },

  async get({ db, params, now }) {
    const whole = await staffWhole(db, params, now)
    return view(entryTitle, <Entry whole={whole} code={newVoteCode()} answers={new URLSearchParams()} />, backToSetting(params))
  },

  async post({ params, answers, reached, cookies, ...work }) {
    const whole = await staffWhole(work.db, params, work.now)
    const code = reached?.code ?? newVoteCode()
    const drawn = (problems: Problems) =>
      again(entryTitle, <Entry whole={whole} code={code} answers={answers} problems={problems} />, backToSetting(params))
    if (!mayType(whole.stands, whole.project)) return drawn({ '': 'The vote is not open, or is counted. Nothing was saved' })
    if (!reached) return drawn({ '': 'The form was not whole. Save again' })
    const read = readEntry(whole, answers)
    if ('problems' in read) return drawn(read.problems)
    const cast = await castVote(work, whole.project, whole.setting, { ...read.typed, keys: reached.keys, typedBy: work.person.id })
    if (cast.ok) {
      cookies.set(cookie(params.priorities), reached.code)
      return goTo(href(enteredPath, params))
    }
    switch (cast.because) {
      case 'not-open':
        return drawn({ '': 'The vote is not open, or is counted. Nothing was saved' })
      case 'nothing-listed':
      case 'not-offered':
      case 'over-budget':
      case 'constituency-missing':
        return drawn({ '': ballotProblem(cast.because, whole.setting.kind) })
      default:
        return never(cast)
    }
  },
})

type Typed = { route: 'paper' | 'phone'; constituency: number | null; listed: readonly number[] }

function readEntry(whole: Whole, answers: URLSearchParams): { typed: Typed } | { problems: Problems } {
  const { options, setting, constituencies } = whole
  const apart = constituencies.length > 0
  const route = readForm({ route: entryForm.route }, answers)
  const group = apart
    ? readForm({ constituency: entryForm.constituency }, answers, { constituency: groups(whole) })
    : { values: { constituency: undefined } }
  const listed = setting.kind === 'ranking' ? typedOrder(options, answers) : typedTicks(options, answers)
  if ('problems' in route || 'problems' in group || 'problems' in listed)
    return { problems: { ...problemsOf(route), ...problemsOf(group), ...problemsOf(listed) } }
  const { constituency } = group.values
  return { typed: { route: route.values.route, constituency: constituency === undefined ? null : Number(constituency), ...listed } }
}

const problemsOf = (read: object): Problems => ('problems' in read ? (read.problems as Problems) : {})

function typedOrder(options: Whole['options'], answers: Look['answers']): { listed: readonly number[] } | { problems: Problems } {
  const order = orderOfPlaces(new Map(options.map(({ number }) => [number, answers.get(placeName(number)) ?? ''])))
  if (order.ok) return { listed: order.value }
  const says =
    order.because === 'same-place' ? 'Two have the same number. Ask the person, or leave both blank' : 'Enter a whole number, or leave it blank'
  return { problems: { [placeName(order.at ?? 0)]: says } }
}

function typedTicks(options: Whole['options'], answers: Look['answers']): { listed: readonly number[] } | { problems: Problems } {
  const offered = Object.fromEntries(options.map(({ number, words }) => [String(number), words]))
  const read = readForm(tickedForm, answers, { option: offered })
  return 'problems' in read ? read : { listed: read.values.option.map(Number) }
}

/** The code of the vote that was typed last, for the person whose vote it is. */
export const enteredPage = page({
  path: enteredPath,
  allow: 'activities.enter',

  async get({ db, params, cookies, now }) {
    const whole = await staffWhole(db, params, now)
    const code = cookies.get(cookie(params.priorities))
    if (code === undefined) return goTo(href(entryPath, params))
    return view(enteredTitle, <Entered whole={whole} code={code} />, backToSetting(params))
  },
})

import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { castVote } from '../cast-vote.action.ts'
import { ballotProblem, titles } from '../in-words.ts'
import { checkPath, publicPath, thanksPath, votePath } from '../paths.ts'
import { ballotIn, keepBallot } from '../taking-part.action.ts'
import { keysOf } from '../vote-keys.action.ts'
import { Check } from './check.view.tsx'
import { going } from './vote.page.tsx'
import { NotOpen } from './voting.view.tsx'

/** What was chosen, to look over; then one button that sends it. Sent twice it is one vote. */
export const checkPage = page({
  path: checkPath,
  allow: 'anyone',

  /** The slow hash is made before the transaction opens, so that nobody waits behind it. */
  async reach({ cookies, params, organisation, posted }) {
    const ballot = ballotIn(cookies, params.priorities)
    return posted && ballot ? keysOf(ballot.code, { organisationId: organisation.id, slug: params.priorities }) : undefined
  },

  async get({ params, ...look }) {
    const part = await going(look, params.priorities)
    if ('instead' in part) return part.instead
    if (part.ballot.listed.length === 0) return goTo(href(votePath, params))
    return view(titles.check, <Check part={part} />, { back: { href: href(votePath, params) } })
  },

  async post({ params, reached, ...work }) {
    const part = await going(work, params.priorities)
    if ('instead' in part) return part.instead.kind === 'view' ? again(part.instead.title, part.instead.content) : part.instead
    const { setting, project, ballot } = part
    if (!reached) return goTo(href(publicPath, params, { lost: 'yes' }))
    const cast = await castVote(work, project, setting, { ...ballot, keys: reached, route: 'web', typedBy: null })
    if (cast.ok) {
      keepBallot(work.cookies, params.priorities, { ...ballot, sent: true })
      return goTo(href(thanksPath, params))
    }
    switch (cast.because) {
      case 'not-open':
        return again(titles.closed, <NotOpen whole={part} />)
      case 'nothing-listed':
      case 'not-offered':
      case 'over-budget':
      case 'constituency-missing':
        return again(titles.check, <Check part={part} problems={{ '': ballotProblem(cast.because, setting.kind) }} />)
      default:
        return never(cast)
    }
  },
})

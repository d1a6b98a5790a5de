import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { readForm } from '#ui/form/index.ts'
import { publicPath, votePath } from '../paths.ts'
import { ballotIn, keepBallot, publicWhole } from '../taking-part.action.ts'
import { groups, startForm } from '../taking-part.form.ts'
import { newVoteCode } from '../vote-keys.action.ts'
import { Start } from './start.view.tsx'

/** Why we ask, who sees what, and one thing to do, whatever the stage. */
export const startPage = page({
  path: publicPath,
  allow: 'anyone',

  async get({ db, params, answers, cookies, now }) {
    const whole = await publicWhole(db, params.priorities, now)
    const ballot = ballotIn(cookies, params.priorities)
    return view(whole.setting.title, <Start whole={whole} ballot={ballot} lost={answers.has('lost')} answers={new URLSearchParams()} />)
  },

  /** Begins a ballot in this browser. Nothing is stored. */
  async post({ db, params, answers, cookies, now }) {
    const whole = await publicWhole(db, params.priorities, now)
    const seen = { whole, ballot: ballotIn(cookies, params.priorities), lost: false, answers }
    const drawn = (problems: Record<string, string>) => again(whole.setting.title, <Start {...seen} problems={problems} />)
    if (whole.stands !== 'voting') return drawn({ '': 'The vote is not open now. Nothing was changed' })
    const apart = whole.constituencies.length > 0
    const read = apart ? readForm(startForm, answers, { constituency: groups(whole) }) : { values: { constituency: undefined } }
    if ('problems' in read) return drawn(read.problems)
    const { constituency } = read.values
    keepBallot(cookies, params.priorities, {
      code: newVoteCode(),
      constituency: constituency === undefined ? null : Number(constituency),
      listed: [],
      sent: false,
    })
    return goTo(href(votePath, params))
  },
})

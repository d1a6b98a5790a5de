import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { problemOf } from '../bounds.ts'
import { cannotBeMet } from '../check-targets.action.ts'
import { askForDraw, cancelDraw, isAtHand } from '../draw.action.ts'
import { type Draw, entriesOf, latestDraw } from '../draws.queries.ts'
import { outcomeOf } from '../outcome.ts'
import { confirmationPath, lotteryPath, type Names } from '../paths.ts'
import { selectionOf } from '../pool.queries.ts'
import { mayRun } from '../run.ts'
import { type Seen, seenOf } from '../seen.queries.ts'
import { runRefusalWords } from '../selection.words.ts'
import { ChangeTargets, Found, lotteryTitle, NotNow, Ready, Running, whyNone } from './lottery.view.tsx'
import { backToSelection } from './places.page.tsx'

const refreshSeconds = 2

/** The newest draw: run, watched, and looked at before and after a ticket is drawn. */
export const lotteryPage = page({
  path: lotteryPath,
  allow: 'opportunities.select',

  async get({ db, params, now }) {
    const seen = await seenOf(db, params, now)
    return shown(db, seen, params)
  },

  async post({ params, answers, ...work }) {
    const seen = await seenOf(work.db, params, work.now)
    if (answers.get('step') === 'cancel') {
      const draw = await latestDraw(work.db, seen.id)
      if (draw) await cancelDraw(work, draw)
      return goTo(href(lotteryPath, params))
    }
    const asked = await askForDraw(work, seen)
    if (asked.ok) return goTo(href(lotteryPath, params))
    if (asked.because === 'place-for-all') return goTo(href(confirmationPath, params))
    const { tally } = await selectionOf(work.db, seen.id)
    const ready = <Ready caption={seen.title} names={params} people={tally.eligible} places={tally.free} problem={runRefusalWords[asked.because]} />
    return again(lotteryTitle, ready, backToSelection(params))
  },
})

async function shown(db: Reader, seen: Seen, names: Names): Promise<Reply> {
  const draw = await latestDraw(db, seen.id)
  const head = { caption: seen.title, names }
  const instead = (line: string) => view(lotteryTitle, <NotNow caption={seen.title} says={line} />, backToSelection(names))
  if (draw?.state === 'running') return view(lotteryTitle, <Running {...head} draw={draw} />, { ...backToSelection(names), refreshSeconds })
  const selection = await selectionOf(db, seen.id)
  const { tally } = selection
  const allowed = mayRun(seen.state, tally, isAtHand(draw))
  // A confirmed draw stands here until there is something to draw again.
  if (draw?.state === 'found' && !draw.setAsideAt && (!draw.confirmedAt || !allowed.ok)) {
    const outcome = outcomeOf(draw, await entriesOf(db, draw.id))
    return view(lotteryTitle, <Found {...head} draw={draw} outcome={outcome} />, backToSelection(names))
  }
  if (!allowed.ok) return instead(runRefusalWords[allowed.because])
  if (allowed.value === 'place-for-all') return instead('There are places enough for everybody who can take part. No draw is needed.')
  const tried = draw && (draw.state === 'infeasible' || draw.state === 'failed' || draw.state === 'cancelled') ? draw : undefined
  const says = tried ? whyNone(tried, await cannot(db, tried)) : []
  const content = (
    <>
      <Ready {...head} people={tally.eligible} places={tally.free} says={says} again={tried !== undefined} />
      {tried && tried.state !== 'cancelled' && <ChangeTargets names={names} />}
    </>
  )
  return view(lotteryTitle, content, backToSelection(names))
}

const cannot = async (db: Reader, draw: Draw): Promise<string[]> =>
  draw.changes ? cannotBeMet(problemOf(draw.places, draw.bounds, await entriesOf(db, draw.id)), draw.changes) : []

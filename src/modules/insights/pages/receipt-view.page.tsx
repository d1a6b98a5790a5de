import { dayOf } from '#lib/dates.ts'
import { contributionsOfReceipt, openedReceipt } from '#modules/contributions/index.ts'
import { applicationOfReceipt, placePaths } from '#modules/opportunities/index.ts'
import { projectById, promisesOf, standing } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { goTo, page, view } from '#platform/http/page.ts'
import { addresses } from '../addresses.ts'
import { loopFactsOf } from '../loop.queries.ts'
import { loopState } from '../loop.ts'
import type { SaidOnLine } from '../loop-line.view.tsx'
import { asideOnPath, feedbackOnPath, themesOnPath } from '../path.queries.ts'
import { lastHeard } from '../path.ts'
import { asideOfReceipt, themesOfReceipt } from '../receipt-view.queries.ts'
import { asideShown, themeShown } from '../receipt-view.ts'
import { repliesOfReceipt } from '../replies.queries.ts'
import { replyKinds } from '../reply.ts'
import { ReceiptView, type SaidShown } from './receipt-view.view.tsx'

/** Lines are drawn for so many things that somebody said; what comes after them is shown without. */
const mostLines = 30

/** What somebody said and what came of it: for whoever gave the code of the receipt in this browser. */
export default page({
  path: addresses.receipt,
  allow: 'anyone',

  async get({ db, cookies, now, answers }) {
    const receipt = await openedReceipt(db, cookies, now)
    if (!receipt) return goTo('/receipt')
    if (await applicationOfReceipt(db, receipt.id)) return goTo(placePaths.own)
    const project = found(await projectById(db, receipt.projectId), 'project')
    const today = dayOf(now)
    const wantsToHear = receipt.channel !== 'none' && receipt.stoppedAt === null
    return view(
      'What came of what you said',
      <ReceiptView
        project={project}
        said={await saidUnder(db, receipt.id, today)}
        promise={standing(await promisesOf(db, project.id), today)}
        wantsToHear={wantsToHear}
        replied={replyKinds.find((kind) => kind === answers.get('replied'))}
      />,
    )
  },
})

async function saidUnder(db: Reader, receiptId: string, today: string): Promise<SaidShown[]> {
  const themes = Map.groupBy(await themesOfReceipt(db, receiptId), (theme) => theme.contributionId)
  const aside = new Map((await asideOfReceipt(db, receiptId)).map((one) => [one.contributionId, one]))
  const replies = Map.groupBy(await repliesOfReceipt(db, receiptId), (reply) => reply.contributionId)
  const feedback = await feedbackOnPath(db, receiptId)
  const shown: SaidShown[] = []
  for (const [place, one] of (await contributionsOfReceipt(db, receiptId)).entries()) {
    const set = aside.get(one.id)
    const setAside = set?.released && set.reason !== 'withdrawn' ? asideShown(set.reason) : null
    const own = setAside || one.withdrawnAt ? [] : (themes.get(one.id) ?? []).map((theme) => themeShown(theme, today))
    const settled = setAside !== null || set === undefined
    const line = place < mostLines && !one.withdrawnAt ? await lineOf(db, one, { settled, feedback }) : null
    shown.push({
      ...one,
      line,
      setAside,
      themes: own,
      answered: setAside !== null || own.some((theme) => theme.pieces.length > 0),
      replies: replies.get(one.id) ?? [],
    })
  }
  return shown
}

type Said = Awaited<ReturnType<typeof contributionsOfReceipt>>[number]
type Feedback = Awaited<ReturnType<typeof feedbackOnPath>>

/** Where one thing is, for whoever said it. Until a release has told so, they are not told that it was set aside: that may still change. */
async function lineOf(db: Reader, said: Said, { settled, feedback }: { settled: boolean; feedback: Feedback }): Promise<SaidOnLine | null> {
  const facts = await loopFactsOf(db, said.id)
  if (!facts) return null
  const { saidOn, saidOnText, receivedAt, source } = said
  const state = loopState(settled ? facts : { ...facts, setAside: null, themes: [] })
  const themes = (await themesOnPath(db, said.id)).map(({ outcome, releasedAt, what, decidedBy, decidedOn, ...theme }) => ({
    ...theme,
    answer: outcome !== null && releasedAt !== null ? { outcome, releasedAt, what, decidedBy, decidedOn } : null,
  }))
  const set = settled ? await asideOnPath(db, said.id) : undefined
  const heard = lastHeard(feedback, facts.lookedUpAt && dayOf(facts.lookedUpAt))
  const inPublic = state.fedBack && facts.firstReleaseAt ? { on: dayOf(facts.firstReleaseAt), how: 'You can read it here and in public.' } : null
  return { saidOn, saidOnText, receivedAt, source, state, themes, aside: set ? { reason: set.reason, at: set.setAt } : null, told: heard ?? inPublic }
}

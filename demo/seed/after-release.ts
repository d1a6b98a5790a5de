import { dayOf } from '#lib/dates.ts'
import { closeProject } from '#modules/insights/close-project.action.ts'
import { waitingFor } from '#modules/insights/feedback.queries.ts'
import { markPosted, recordCall } from '#modules/insights/mark-told.action.ts'
import { replyToAnswer } from '#modules/insights/reply-to-answer.action.ts'
import { resolveReply } from '#modules/insights/resolve-reply.action.ts'
import { projectFor } from '#modules/projects/index.ts'
import { cast, kwabena, marged } from '../cast.ts'
import { transport } from '../story.ts'
import type { Asked } from './project.ts'
import type { Moment, Scene } from './scene.ts'

/** Emailed people confirm their address before the answers go out: most of them do, and the cast always. */
export async function confirmAddresses({ db, now }: Moment, asked: Asked): Promise<void> {
  const receipts = await db
    .selectFrom('contributions.receipt')
    .select(['id', 'contactEmail'])
    .where('projectId', '=', asked.projectId)
    .where('channel', '=', 'email')
    .orderBy('id')
    .execute()
  const ofTheCast = new Set(cast.map(({ email }) => email))
  const confirming = receipts.filter(({ contactEmail }, place) => place % 7 !== 3 || ofTheCast.has(contactEmail)).map(({ id }) => id)
  await db.updateTable('contributions.receipt').set({ confirmedAt: now }).where('id', 'in', confirming).execute()
}

/** What happens after the answers are out: letters are posted, people are called, some look their receipt up, some write back. */
export async function afterRelease(scene: Scene, asked: Asked): Promise<void> {
  const { story } = scene
  const midLoop = story === transport
  await scene.at(Math.max(1, story.releasedDaysAgo - 2), (moment) => tellByHand(moment, scene, midLoop))
  await scene.at(Math.max(1, story.releasedDaysAgo - 3), (moment) => lookUpAndReply(moment, scene, asked))
  if (story.closedDaysAgo !== undefined) await scene.at(story.closedDaysAgo + 2, (moment) => settle(moment, scene))
}

/** The end of a story that has one. Everyone was told by then. */
export async function close(scene: Scene): Promise<void> {
  const { story } = scene
  if (story.closedDaysAgo === undefined) return
  await scene.at(story.closedDaysAgo, async (moment) => {
    const closed = await closeProject({ ...moment, person: scene.as(marged) }, await projectFor(moment.db, story.slug))
    if (!closed.ok) throw new Error(`The project could not close: ${closed.because}`)
  })
}

/** Posts the letters and makes the calls. In mid-loop some are still to do, and one person could not be reached. */
async function tellByHand(moment: Moment, scene: Scene, midLoop: boolean): Promise<void> {
  const project = await projectFor(moment.db, scene.story.slug)
  const work = { ...moment, person: scene.as(kwabena) }
  const day = dayOf(moment.now)
  const letters = await waitingFor(moment.db, project.id, 'letter')
  const posted = midLoop ? letters.slice(0, Math.ceil(letters.length / 2)) : letters
  if (posted.length > 0)
    await markPosted(
      work,
      project,
      posted.map(({ feedbackId }) => feedbackId),
      day,
    )
  const calls = await waitingFor(moment.db, project.id, 'phone')
  for (const [place, { feedbackId }] of calls.entries()) {
    if (!midLoop || place % 3 === 0) await recordCall(work, project, feedbackId, { reached: true, day })
    else if (place === 1) await recordCall(work, project, feedbackId, { reached: false, day, reason: 'No answer, twice' })
  }
}

const disputes = [
  { theme: 'phone', words: 'I asked for somebody to answer on Sundays too. Your answer does not say.' },
  { theme: 'parking', words: 'I wrote about the bins in the disabled spaces. Your answer is only about the price.' },
]

const settled = 'You are right, and we missed it. The bins are gone from both spaces, and the porters check each morning.'

/** Some who hold a receipt look up what came of their words. Most say that it makes sense; one cannot see their point. */
async function lookUpAndReply({ db, now }: Moment, { story }: Scene, asked: Asked): Promise<void> {
  const answered = await db
    .selectFrom('insights.placement as p')
    .innerJoin('insights.theme as t', 't.id', 'p.themeId')
    .innerJoin('insights.answer as a', 'a.themeId', 'p.themeId')
    .innerJoin('contributions.contribution as c', 'c.id', 'p.contributionId')
    .innerJoin('contributions.receipt as r', 'r.id', 'c.receiptId')
    .select(['r.id', 'r.channel', 'r.stoppedAt', 'c.id as contributionId', 't.name as theme'])
    .where('a.releaseId', 'is not', null)
    .where('c.projectId', '=', asked.projectId)
    .where('c.source', '=', 'web')
    .orderBy('c.id')
    .execute()
  const dispute = disputes.find(({ theme }) => story.themes.some(({ key }) => key === theme))
  const disputed = answered.find(({ theme }) => theme === story.themes.find(({ key }) => key === dispute?.theme)?.name)
  const content = answered.filter((one) => one.contributionId !== disputed?.contributionId).filter((_, place) => place % 5 === 2)
  const lookUp = (id: string) => db.updateTable('contributions.receipt').set({ lookedUpAt: now }).where('id', '=', id).execute()
  for (const [place, receipt] of content.entries()) {
    await lookUp(receipt.id)
    const words = place === 1 ? 'Thank you for saying why.' : ''
    if (place % 2 === 1) await replyToAnswer({ db, now }, receipt, receipt.contributionId, { kind: 'makes-sense', words, reach: '' })
  }
  if (!dispute || !disputed) return
  await lookUp(disputed.id)
  const replied = await replyToAnswer({ db, now }, disputed, disputed.contributionId, { kind: 'point-missing', words: dispute.words, reach: '' })
  if (!replied.ok) throw new Error(`A reply was refused: ${replied.because}`)
}

/** Whoever could not see their point hears what was done about it. */
async function settle(moment: Moment, scene: Scene): Promise<void> {
  const project = await projectFor(moment.db, scene.story.slug)
  const waiting = await moment.db
    .selectFrom('insights.reply as y')
    .innerJoin('contributions.contribution as c', 'c.id', 'y.contributionId')
    .select('y.id')
    .where('c.projectId', '=', project.id)
    .where('y.kind', '<>', 'makes-sense')
    .where('y.resolvedAt', 'is', null)
    .execute()
  for (const { id } of waiting) await resolveReply({ ...moment, person: scene.as(marged) }, project, id, settled)
}

import { dayOf } from '#lib/dates.ts'
import { stopLink } from '#modules/contributions/index.ts'
import { emailSuits } from '#modules/contributors/index.ts'
import { type Project, projectById } from '#modules/projects/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { enqueueMessage, isAddress } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { FeedbackMessage } from './feedback.message.tsx'
import { dropFeedback, type Feedback, feedbackById, insertAttempt, setMessage, setNotReached, takeUnwritten } from './feedback.queries.ts'
import { mayQuote } from './say.ts'
import { whatToTell } from './what-to-tell.action.ts'

/** The kind of the messages that take an answer to a person: by it their failure finds its way back here. */
export const feedbackKind = 'insights.feedback'

type TellWork = { db: Writer; organisation: Organisation; now: Date }

/**
 * Writes the emails of some feedbacks that have none yet, each with its message, in one transaction: run again, or by two at
 * once, nobody gets two and nobody is left out.
 *
 * @returns how many were taken; fewer than `most` means that none is left
 */
export async function tellSome(work: TellWork, most: number): Promise<number> {
  const ids = await takeUnwritten(work.db, most)
  const projects = new Map<string, Project>()
  for (const id of ids) {
    const feedback = await feedbackById(work.db, id)
    if (!feedback) continue
    const project = projects.get(feedback.projectId) ?? (await projectById(work.db, feedback.projectId))
    if (!project) throw new Error('A feedback without a project')
    projects.set(project.id, project)
    await tellOne(work, project, feedback)
  }
  return ids.length
}

async function tellOne(work: TellWork, project: Project, feedback: Feedback): Promise<void> {
  const { db, organisation, now } = work
  const to = feedback.contactEmail
  const told = await whatToTell(db, feedback, { quote: mayQuote({ channel: 'email', confirmed: feedback.confirmedAt !== null }) })
  if (!told) return void (await dropFeedback(db, feedback.feedbackId))
  const reason = await whyNotByEmail(db, to, dayOf(now))
  if (reason !== undefined) {
    const tried = { feedbackId: feedback.feedbackId, channel: 'email', triedOn: dayOf(now), recordedBy: null, recordedAt: now } as const
    await insertAttempt(db, { ...tried, reason })
    return void (await setNotReached(db, feedback.feedbackId, now))
  }
  const words = renderMessage(
    <FeedbackMessage
      name={feedback.contactName}
      organisation={organisation}
      project={project}
      told={told}
      stop={await stopLink(work, feedback.receiptId)}
    />,
  )
  const replyTo = isAddress(project.contactEmail) ? project.contactEmail : undefined
  const messageId = await enqueueMessage(db, {
    to,
    subject: told.subject,
    ...words,
    replyTo,
    kind: feedbackKind,
    about: feedback.feedbackId,
    at: now,
  })
  await setMessage(db, feedback.feedbackId, messageId)
}

/**
 * Why nobody can be told by an email to this address, in words for whoever takes it to them another way: it is none, or the
 * person whose it is asked to hear in another form (R52). Asked of every address: whoever typed it in, that person would get it.
 */
async function whyNotByEmail(db: Reader, address: string, today: string): Promise<string | undefined> {
  if (!isAddress(address)) return 'The email address cannot be right'
  const suits = await emailSuits(db, address, today)
  return suits.ok ? undefined : suits.because
}

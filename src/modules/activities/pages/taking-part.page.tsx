import { again, goTo, href, type Look, type Reply, view } from '#platform/http/page.ts'
import type { SurveyState } from '../survey.ts'
import { type Asked, anyQuotable, pathOf, type Said } from '../taking-part.ts'
import { type Draft, stateFor, type TakingPart, takingPart } from '../taking-part-of.action.ts'
import { Lost, Standstill } from './standstill.view.tsx'
import { titles } from './taking-part.words.ts'

type Asking = Pick<Look, 'db' | 'cookies' | 'now'>
export type Going = TakingPart & { draft: Draft }

/**
 * The survey and the draft of one step, or what the person sees instead: the receipt when they have sent it, the start
 * page when nothing was begun here, or that the survey is closed.
 */
export async function going(asking: Asking, slug: string): Promise<Going | { instead: Reply }> {
  const part = await takingPart(asking, slug)
  if (part.sent) return { instead: goTo(href('/surveys/:survey/thank-you', { survey: slug })) }
  if (!part.draft) return { instead: goTo(href('/surveys/:survey', { survey: slug }, { lost: 'yes' })) }
  const state = stateFor(part, asking.now)
  if (state !== 'open') return { instead: standstill(part, state) }
  return { ...part, draft: part.draft }
}

/**
 * The same for a form that was sent: what was typed in it is shown back where it could not be used.
 *
 * @param alsoVersion the version of a question that the form names
 */
export async function goingOn(
  asking: Asking & Pick<Look, 'answers'>,
  slug: string,
  alsoVersion: string | null = null,
): Promise<Going | { instead: Reply }> {
  const typed = asking.answers.getAll('answer').join('\n').slice(0, 20_000)
  const part = await takingPart(asking, slug, alsoVersion)
  if (part.sent) return { instead: goTo(href('/surveys/:survey/thank-you', { survey: slug })) }
  const state = stateFor(part, asking.now)
  if (state !== 'open') return { instead: refuse(standstill(part, state, typed)) }
  if (!part.draft) return { instead: again(titles.lost, <Lost survey={part.survey} typed={typed} />) }
  return { ...part, draft: part.draft }
}

/** The page of a survey that cannot be answered now. */
export function standstill({ survey, project, draft, sent }: TakingPart, state: Exclude<SurveyState, 'open'>, typed = ''): Reply {
  const shown = state === 'not-yet-open' ? state : 'closed'
  const title = shown === 'closed' ? titles.closed : titles.notYetOpen
  return view(title, <Standstill survey={survey} state={shown} named={project} began={draft !== undefined && !sent} typed={typed} />)
}

/** The same page in answer to a form that could not be used. */
export const refuse = (reply: Reply): Reply => (reply.kind === 'view' ? again(reply.title, reply.content, reply.frame) : reply)

/** The questions of one person's draft, in order. */
export const pathFor = ({ questions, draft }: Going): Asked[] => pathOf(questions, draft.said)

export const questionHref = (slug: string, { questionId }: Asked): string =>
  href('/surveys/:survey/questions/:question', { survey: slug, question: questionId })

/** Where a person goes after the last question: consent when there is something to consent to, then contact. */
export const afterQuestions = (slug: string, path: readonly Asked[], said: Said): string =>
  anyQuotable(path, said) ? href('/surveys/:survey/consent', { survey: slug }) : href('/surveys/:survey/contact', { survey: slug })

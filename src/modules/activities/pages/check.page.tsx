import { never, refused } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, type Submit, view } from '#platform/http/page.ts'
import type { GivenRefusal } from '../given.ts'
import { submitDraft } from '../submit-draft.action.ts'
import { anyQuotable, stepOn } from '../taking-part.ts'
import { stateFor, takingPart, tokenHashIn } from '../taking-part-of.action.ts'
import { Check } from './check.view.tsx'
import { Question } from './question.view.tsx'
import { shownGiven } from './question-field.view.tsx'
import { going, goingOn, pathFor, refuse, standstill } from './taking-part.page.tsx'
import { answerProblem, titles } from './taking-part.words.ts'

/** Everything that was given, to look over; then one button that sends it, once. */
export default page({
  path: '/surveys/:survey/check',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await going(asked, params.survey)
    if ('instead' in part) return part.instead
    const { said, consent, contact, rehearsal } = part.draft
    const path = pathFor(part)
    if (consent === undefined && anyQuotable(path, said)) return goTo(href('/surveys/:survey/consent', { survey: params.survey }))
    if (contact === undefined) return goTo(href('/surveys/:survey/contact', { survey: params.survey }))
    const back = { href: href('/surveys/:survey/contact', { survey: params.survey }) }
    const shownConsent = anyQuotable(path, said) ? consent : undefined
    return view(titles.check, <Check slug={params.survey} path={path} said={said} consent={shownConsent} contact={contact} rehearsal={rehearsal} />, {
      back,
    })
  },

  async post({ params, ...work }) {
    const tokenHash = tokenHashIn(work.cookies, params.survey)
    const sent = tokenHash ? await submitDraft(work, params.survey, tokenHash) : refused('not-begun')
    if (sent.ok) return goTo(href('/surveys/:survey/thank-you', { survey: params.survey }))
    switch (sent.because) {
      case 'answer-not-right':
        return backToQuestion(work, params.survey, sent.questionId, sent.answer)
      case 'not-begun':
        return goTo(href('/surveys/:survey', { survey: params.survey }, { lost: 'yes' }))
      case 'consent-missing':
        return goTo(href('/surveys/:survey/consent', { survey: params.survey }))
      case 'contact-missing':
        return goTo(href('/surveys/:survey/contact', { survey: params.survey }))
      case 'not-open':
        return notOpen(work, params.survey)
      default:
        return never(sent)
    }
  },
})

/** The first question whose answer does not hold, with the words why. */
async function backToQuestion(
  work: Pick<Submit, 'db' | 'cookies' | 'now' | 'answers'>,
  slug: string,
  questionId: string,
  because: GivenRefusal,
): Promise<Reply> {
  const part = await goingOn(work, slug)
  if ('instead' in part) return part.instead
  const step = found(stepOn(pathFor(part), questionId), 'question')
  const { said, rehearsal } = part.draft
  const answers = shownGiven('answer', said[questionId]?.given)
  const seen = { slug, atRisk: part.survey.atRisk, step, answers, rehearsal }
  return again(step.asked.wording, <Question {...seen} problems={{ answer: answerProblem(because) }} change />)
}

async function notOpen(work: Pick<Submit, 'db' | 'cookies' | 'now'>, slug: string): Promise<Reply> {
  const part = await takingPart(work, slug)
  const state = stateFor(part, work.now)
  return refuse(standstill(part, state === 'open' ? 'closed' : state))
}

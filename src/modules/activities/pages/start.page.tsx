import { goTo, href, page, view } from '#platform/http/page.ts'
import { pathOf, resumeAt } from '../taking-part.ts'
import { startDraft, stateFor, type TakingPart, takingPart } from '../taking-part-of.action.ts'
import { Start } from './start.view.tsx'
import { afterQuestions, questionHref, refuse, standstill } from './taking-part.page.tsx'

/** Where somebody goes on who has begun on this device and not sent it. */
function goOnHref({ survey, questions, draft, sent }: TakingPart): string | undefined {
  if (!draft || sent || Object.keys(draft.said).length === 0) return undefined
  const path = pathOf(questions, draft.said)
  const next = resumeAt(path, draft.said)
  return next ? questionHref(survey.slug, next) : afterQuestions(survey.slug, path, draft.said)
}

/** What is asked, why, who sees it, and what to do if someone is at risk come first; then one button. */
export default page({
  path: '/surveys/:survey',
  allow: 'anyone',

  async get({ params, now, answers, ...asked }) {
    const part = await takingPart(asked, params.survey)
    const state = stateFor(part, now)
    if (state !== 'open') return standstill(part, state)
    const { survey, project, draft, sent } = part
    const seen = {
      survey,
      project,
      rehearsal: draft?.rehearsal ?? false,
      goOn: goOnHref(part),
      lost: answers.has('lost'),
      sent: sent !== undefined,
      via: answers.get('via') ?? '',
    }
    const path = pathOf(part.questions, {})
    const required = path.filter((question) => question.required).length
    return view(survey.title, <Start {...seen} questions={path.length} required={required} />)
  },

  async post({ params, now, answers, ...work }) {
    const part = await takingPart(work, params.survey)
    const state = stateFor(part, now)
    if (state !== 'open') return refuse(standstill(part, state))
    await startDraft({ ...work, now }, part.survey, part.draft?.rehearsal ?? false, answers.get('via'))
    const [first] = pathOf(part.questions, {})
    return goTo(first ? questionHref(params.survey, first) : href('/surveys/:survey/contact', { survey: params.survey }))
  },
})

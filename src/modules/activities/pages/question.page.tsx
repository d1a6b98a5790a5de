import { found } from '#platform/errors.ts'
import { again, goTo, href, page, type Submit, view } from '#platform/http/page.ts'
import { dropGiven, saveGiven } from '../drafts.queries.ts'
import { giveReturnCode } from '../return-code.action.ts'
import { type Asked, answeredVersion, isId, pathOf, type Said, stepOn } from '../taking-part.ts'
import { Question } from './question.view.tsx'
import { readAnswer, shownGiven } from './question-field.view.tsx'
import { afterQuestions, type Going, going, goingOn, pathFor, questionHref } from './taking-part.page.tsx'

/** One question. What is given is kept in the draft at once, in the version that the person saw. */
export default page({
  path: '/surveys/:survey/questions/:question',
  allow: 'anyone',
  postsPerMinute: 600,

  async get({ params, ...asked }) {
    const part = await going(asked, params.survey)
    if ('instead' in part) return part.instead
    const step = found(stepOn(pathFor(part), params.question), 'question')
    const change = asked.answers.has('change')
    const answers = shownGiven('answer', part.draft.said[params.question]?.given)
    const before = step.before ? questionHref(params.survey, step.before) : href('/surveys/:survey', { survey: params.survey })
    const back = { href: change ? href('/surveys/:survey/check', { survey: params.survey }) : before }
    return view(
      step.asked.wording,
      <Question slug={params.survey} atRisk={part.survey.atRisk} step={step} answers={answers} rehearsal={part.draft.rehearsal} change={change} />,
      { back },
    )
  },

  async post({ params, ...work }) {
    const versionId = work.answers.get('version')
    const part = await goingOn(work, params.survey, isId(versionId) ? versionId : null)
    if ('instead' in part) return part.instead
    const { draft, questions } = part
    const asked = found(answeredVersion(questions, draft, params.question, versionId), 'question')
    const change = new URLSearchParams(work.path.split('?')[1]).has('change')
    const then = work.answers.get('then')

    const read = then === 'skip' && !asked.required ? { given: undefined } : readAnswer(asked, work.answers, 'answer')
    // Who saves before answering may leave a required question for later.
    const leftForLater = 'problem' in read && then === 'save' && isEmpty(work.answers)
    if ('problem' in read && !leftForLater) {
      const path = pathOf(questions, { ...draft.said, [asked.questionId]: { versionId: asked.versionId, given: '' } })
      const step = found(stepOn(path, asked.questionId), 'question')
      const drawn = (
        <Question
          slug={params.survey}
          atRisk={part.survey.atRisk}
          step={step}
          answers={work.answers}
          problems={{ answer: read.problem }}
          rehearsal={draft.rehearsal}
          change={change}
        />
      )
      return again(asked.wording, drawn)
    }
    const said = await keep(work, draft, asked, 'given' in read ? read.given : undefined)
    if (then === 'save') {
      await giveReturnCode(work, part.survey.id, draft)
      return goTo(href('/surveys/:survey/saved', { survey: params.survey }))
    }
    return goTo(change ? href('/surveys/:survey/check', { survey: params.survey }) : nextHref(part, pathOf(questions, said), said, asked))
  },
})

const isEmpty = (answers: URLSearchParams): boolean => [...answers].every(([name, typed]) => !name.startsWith('answer') || typed.trim() === '')

/** Keeps or drops what was given; the draft as it is afterwards. */
async function keep(
  { db, now }: Pick<Submit, 'db' | 'now'>,
  draft: Going['draft'],
  asked: Asked,
  given: Said[string]['given'] | undefined,
): Promise<Said> {
  const { [asked.questionId]: _, ...others } = draft.said
  if (given === undefined) {
    await dropGiven(db, draft.id, asked.questionId, now)
    return others
  }
  const answered = { versionId: asked.versionId, given }
  await saveGiven(db, draft.id, asked.questionId, answered, now)
  return { ...others, [asked.questionId]: answered }
}

/** The next question in order; the one that was answered may have been removed meanwhile. */
function nextHref({ survey }: Going, path: readonly Asked[], said: Said, { position, questionId }: Asked): string {
  const next = path.find((other) => other.position >= position && other.questionId !== questionId)
  return next ? questionHref(survey.slug, next) : afterQuestions(survey.slug, path, said)
}

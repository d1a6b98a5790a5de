import { projectFor } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { addQuestion } from '../add-question.action.ts'
import { changeQuestion } from '../change-question.action.ts'
import { anyResponse, currentQuestion } from '../questions.queries.ts'
import { surveyFor } from '../surveys.queries.ts'
import { ChooseKind, EditQuestion, explainQuestion, kindOf, kindTitle, newQuestion, readQuestion, shownQuestion } from './edit-question.view.tsx'

type Names = { project: string; survey: string }
const backTo = ({ project, survey }: Names) => ({
  back: { href: href('/projects/:project/surveys/:survey', { project, survey }), text: 'Back to the survey' },
})
const toList = ({ project, survey }: Names) => goTo(`${href('/projects/:project/surveys/:survey', { project, survey })}#questions`)

const addTitle = 'Add a question'

/** First the kind, then the words. */
export const newQuestionPage = page({
  path: '/projects/:project/surveys/:survey/questions/new',
  allow: 'activities.edit',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const kind = kindOf(answers.get('kind'))
    const problems = answers.has('kind') && !kind ? { kind: 'Select the kind of question' } : undefined
    if (!kind) return view(kindTitle, <ChooseKind survey={survey} answers={answers} problems={problems} />, backTo(params))
    return view(
      addTitle,
      <EditQuestion title={addTitle} survey={survey} kind={kind} newVersion={false} answers={newQuestion(kind)} />,
      backTo(params),
    )
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    const kind = kindOf(answers.get('kind'))
    if (!kind)
      return again(kindTitle, <ChooseKind survey={survey} answers={answers} problems={{ kind: 'Select the kind of question' }} />, backTo(params))
    const drawn = (problems: Problems) =>
      again(
        addTitle,
        <EditQuestion title={addTitle} survey={survey} kind={kind} newVersion={false} answers={answers} problems={problems} />,
        backTo(params),
      )
    const read = readQuestion(kind, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addQuestion(work, survey.id, read.words)
    return added.ok ? toList(params) : drawn(explainQuestion(added.because))
  },
})

const editTitle = 'Edit a question'

export const editQuestionPage = page({
  path: '/projects/:project/surveys/:survey/questions/:question',
  allow: 'activities.edit',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const current = found(await currentQuestion(db, survey.id, params.question), 'question')
    const newVersion = survey.publishedAt !== null || (await anyResponse(db, survey.id))
    const seen = { survey, kind: current.kind, newVersion, versionId: current.versionId, answers: shownQuestion(current) }
    return view(editTitle, <EditQuestion title={editTitle} {...seen} />, backTo(params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    const { kind } = found(await currentQuestion(work.db, survey.id, params.question), 'question')
    const seenVersionId = answers.get('version') ?? ''
    const drawn = (problems: Problems) => {
      const seen = { survey, kind, newVersion: survey.publishedAt !== null, versionId: seenVersionId, answers, problems }
      return again(editTitle, <EditQuestion title={editTitle} {...seen} />, backTo(params))
    }
    const read = readQuestion(kind, answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await changeQuestion(work, survey, { questionId: params.question, seenVersionId }, read.words)
    return changed.ok ? toList(params) : drawn(explainQuestion(changed.because))
  },
})

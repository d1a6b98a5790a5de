import { glossaryOf } from '#modules/organisations/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { moveQuestion } from '../arrange-questions.action.ts'
import { questionsOf } from '../questions.queries.ts'
import { responsesOfSurvey } from '../responses.queries.ts'
import { missingBeforePublishing, stateOf } from '../survey.ts'
import { surveyFor } from '../surveys.queries.ts'
import { SurveyOverview } from './survey.view.tsx'

/** One survey as staff see it: its questions in order, what it says of itself, and everything that can be done with it. */
export default page({
  path: '/projects/:project/surveys/:survey',
  allow: 'activities.edit',

  async get({ db, params, now, organisation }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const questions = await questionsOf(db, survey.id)
    const seen = {
      state: stateOf(survey, project, now),
      missing: missingBeforePublishing(survey, project, questions.length, now),
      responses: await responsesOfSurvey(db, survey.id),
      terms: await glossaryOf(db),
      shareAt: `${organisation.baseUrl}${href('/surveys/:survey', { survey: survey.slug })}`,
    }
    return view(survey.title, <SurveyOverview project={project} survey={survey} questions={questions} {...seen} />, {
      back: { href: href('/projects/:project/surveys', { project: params.project }), text: 'Back to the surveys' },
    })
  },

  /** Moves a question up or down. */
  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    await moveQuestion(work, survey.id, answers.get('question') ?? '', answers.get('move') === 'up' ? 'up' : 'down')
    return goTo(`${href('/projects/:project/surveys/:survey', params)}#questions`)
  },
})

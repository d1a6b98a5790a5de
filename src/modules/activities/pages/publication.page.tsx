import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { publishSurvey } from '../publish-survey.action.ts'
import { questionsOf } from '../questions.queries.ts'
import { missingBeforePublishing } from '../survey.ts'
import { surveyFor } from '../surveys.queries.ts'
import { CannotPublish, Publication, publicationTitle } from './publication.view.tsx'

/** From here on people can take part. */
export default page({
  path: '/projects/:project/surveys/:survey/publication',
  allow: 'activities.edit',

  async get({ db, params, now }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const questions = await questionsOf(db, survey.id)
    const missing = missingBeforePublishing(survey, project, questions.length, now)
    if (missing.length > 0) return view(publicationTitle, <CannotPublish survey={survey} missing={missing} names={params} />, backTo(params))
    return view(publicationTitle, <Publication survey={survey} questions={questions.length} />, backTo(params))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    const published = await publishSurvey(work, project, survey)
    if (published.ok) return goTo(href('/projects/:project/surveys/:survey', params))
    const missing = missingBeforePublishing(survey, project, (await questionsOf(work.db, survey.id)).length, work.now)
    return again(publicationTitle, <CannotPublish survey={survey} missing={missing} names={params} />, backTo(params))
  },
})

const backTo = (params: { project: string; survey: string }) => ({
  back: { href: href('/projects/:project/surveys/:survey', params), text: 'Back to the survey' },
})

import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { closeSurvey } from '../close-survey.action.ts'
import { surveyFor } from '../surveys.queries.ts'
import { Closing, closingTitle } from './publication.view.tsx'

export default page({
  path: '/projects/:project/surveys/:survey/closing',
  allow: 'activities.edit',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(closingTitle, <Closing survey={await surveyFor(db, project.id, params.survey)} />, backTo(params))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    const closed = await closeSurvey(work, survey)
    if (closed.ok || closed.because === 'closed-already') return goTo(href('/projects/:project/surveys/:survey', params))
    return again(
      closingTitle,
      <Closing survey={survey} problems={{ closing: 'This survey is not published, so there is nothing to close' }} />,
      backTo(params),
    )
  },
})

const backTo = (params: { project: string; survey: string }) => ({
  back: { href: href('/projects/:project/surveys/:survey', params), text: 'Back to the survey' },
})

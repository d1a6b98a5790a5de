import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { allVersionsOf } from '../questions.queries.ts'
import { answeredByVersion, responsesOfSurvey, talliesOf } from '../responses.queries.ts'
import { resultsOf } from '../results.ts'
import { surveyFor } from '../surveys.queries.ts'
import { Results, resultsTitle } from './results.view.tsx'

/** What came back: by route, and for each question that is not free text a chart with its table. Rehearsal never counts. */
export default page({
  path: '/projects/:project/surveys/:survey/results',
  allow: 'activities.see',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const results = resultsOf(await allVersionsOf(db, survey.id), await answeredByVersion(db, survey.id), await talliesOf(db, survey.id))
    const counts = await responsesOfSurvey(db, survey.id)
    const mayEdit = person.may('activities.edit', project.id)
    const back = mayEdit
      ? { href: href('/projects/:project/surveys/:survey', params), text: 'Back to the survey' }
      : { href: href('/projects/:project/surveys', { project: params.project }), text: 'Back to the surveys' }
    return view(resultsTitle, <Results survey={survey} names={params} counts={counts} results={results} />, { back })
  },
})

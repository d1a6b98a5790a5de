import { projectFor } from '#modules/projects/index.ts'
import { goTo, href, page } from '#platform/http/page.ts'
import { surveyFor } from '../surveys.queries.ts'
import { startDraft } from '../taking-part-of.action.ts'

/** Begins a rehearsal in this browser: the pages that people see, with a notice on each. */
export default page({
  path: '/projects/:project/surveys/:survey/rehearsal',
  allow: 'activities.edit',

  get({ params }) {
    return goTo(href('/projects/:project/surveys/:survey', params))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    await startDraft(work, survey, true)
    return goTo(href('/surveys/:survey', { survey: params.survey }))
  },
})

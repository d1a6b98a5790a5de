import { projectById } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { leaveDraft, takingPart } from '../taking-part-of.action.ts'
import { Leaving } from './saved.view.tsx'
import { titles } from './taking-part.words.ts'

/** For a shared device, and for the end of a rehearsal: this browser forgets its draft and its receipt. Nothing is deleted. */
export default page({
  path: '/surveys/:survey/leaving',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const { survey } = await takingPart(asked, params.survey)
    return view(titles.leaving, <Leaving survey={survey} />)
  },

  async post({ params, person, ...work }) {
    const { survey, draft } = await takingPart(work, params.survey)
    leaveDraft(work.cookies, params.survey)
    work.cookies.clear('equality')
    if (!draft?.rehearsal || !person) return goTo(survey.publishedAt ? href('/surveys/:survey', { survey: params.survey }) : '/')
    const project = found(await projectById(work.db, survey.projectId), 'project')
    return goTo(href('/projects/:project/surveys/:survey', { project: project.slug, survey: survey.slug }))
  },
})

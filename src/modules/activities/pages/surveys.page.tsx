import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { surveysOf } from '../surveys.queries.ts'
import { Surveys, surveysTitle } from './surveys.view.tsx'

export default page({
  path: '/projects/:project/surveys',
  allow: 'activities.see',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const mayEdit = person.may('activities.edit', project.id) && project.closedAt === null
    return view(surveysTitle, <Surveys project={project} surveys={await surveysOf(db, project.id)} now={now} mayEdit={mayEdit} />, {
      back: { href: href('/projects/:project/work', { project: project.slug }), text: 'Back to the project' },
    })
  },
})

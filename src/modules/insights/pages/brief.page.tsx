import { projectFor } from '#modules/projects/index.ts'
import { href, page, paperFrame, view } from '#platform/http/page.ts'
import { addresses } from '../addresses.ts'
import { themesWithAnswers } from '../answers.queries.ts'
import { routesOf, voicesOf } from '../brief.queries.ts'
import { loopCounts } from '../loop.queries.ts'
import { Brief } from './brief.view.tsx'

/** Ten minutes for whoever decides: what can change, what people said, in numbers and in six voices of each theme. */
export default page({
  path: addresses.brief,
  allow: 'insights.read',

  async get({ db, params, answers, organisation }) {
    const project = await projectFor(db, params.project)
    const paper = paperFrame(answers)
    const content = (
      <Brief
        project={project}
        organisation={organisation.name}
        routes={await routesOf(db, project.id)}
        themes={await themesWithAnswers(db, project.id)}
        voices={await voicesOf(db, project.id)}
        counts={await loopCounts(db, project.id)}
        onPaper={paper !== undefined}
      />
    )
    return view('Brief', content, paper ?? { back: { href: href(addresses.work, params), text: 'Back to the project' } })
  },
})

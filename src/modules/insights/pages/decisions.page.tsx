import { glossaryOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { addresses } from '../addresses.ts'
import { decisionsOf } from '../decisions.queries.ts'
import { Decisions } from './decisions.view.tsx'

/** What was decided in a project, by whom and when, and when that was recorded. */
export default page({
  path: addresses.decisions,
  allow: 'insights.read',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const decisions = await decisionsOf(db, project.id)
    const names = await namesOf(
      db,
      decisions.map((decision) => decision.recordedBy),
    )
    const mayDecide = person.may('insights.decide', project.id) && project.closedAt === null
    return view('Decisions', <Decisions project={project} decisions={decisions} names={names} terms={await glossaryOf(db)} mayDecide={mayDecide} />, {
      back: { href: href(addresses.work, params), text: 'Back to the project' },
    })
  },
})

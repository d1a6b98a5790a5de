import { settingsOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { endedFlagsOf, openFlagsOf } from '../urgent.queries.ts'
import { urgentAddresses } from '../urgent-addresses.ts'
import { UrgentList, urgentListTitle } from './urgent-list.view.tsx'

/** Every urgent flag of a project: those that wait, then those that ended. */
export default page({
  path: urgentAddresses.list,
  allow: 'contributions.urgent',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const flags = { open: await openFlagsOf(db, project.id), ended: await endedFlagsOf(db, project.id) }
    const names = await namesOf(
      db,
      [...flags.open, ...flags.ended].flatMap((flag) => [flag.flaggedBy, flag.resolvedBy]).filter((id) => id !== null),
    )
    const frame = { back: { href: href('/projects/:project/work', params), text: 'Back to the project' } }
    return view(urgentListTitle, <UrgentList project={project} {...flags} names={names} settings={await settingsOf(db)} />, frame)
  },
})

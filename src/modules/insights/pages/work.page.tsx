import { dayOf } from '#lib/dates.ts'
import { projectFor, promisesOf, standing } from '#modules/projects/index.ts'
import { page, view } from '#platform/http/page.ts'
import { addresses } from '../addresses.ts'
import { deskItems } from '../desk.queries.ts'
import { deskPermission } from '../desk.ts'
import { hasLooked } from '../known/notes.queries.ts'
import { loopCounts } from '../loop.queries.ts'
import { partnersWaiting } from '../partners-waiting.queries.ts'
import { Work } from './work.view.tsx'

/** The home of a project for those who work on it: how far it is, what needs doing now, and the way to everything. */
export default page({
  path: addresses.work,
  allow: 'insights.read',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const may = (permission: string) => person.may(permission, project.id)
    const items = (await deskItems(db, now, project.id)).filter((item) => may(deskPermission[item.kind]))
    const promise = standing(await promisesOf(db, project.id), dayOf(now))
    const mustLook = may('insights.known') && project.closedAt === null && !(await hasLooked(db, project.id))
    const partners = may('partners.keep') ? await partnersWaiting(db, project.id) : []
    const shown = { project, promise, items, partners, may, mustLook, counts: await loopCounts(db, project.id) }
    return view(project.title, <Work {...shown} />)
  },
})

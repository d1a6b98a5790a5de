import { activePartners, partnersNamed } from '#modules/partners/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { projectFor } from '../project-for.queries.ts'
import { sessionsFor, waitingWork, workAbout } from './partner-work.queries.ts'
import { ProjectPartners } from './project-partners.view.tsx'

const title = 'Partners in this project'

/** Which partners a project asked and paid, which sessions they hosted, and to whom nothing came back (R28). */
export const projectPartnersPage = page({
  path: '/projects/:project/partners',
  allow: 'partners.read',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const records = await workAbout(db, project.id)
    const sessions = await sessionsFor(db, project.id)
    const shown = {
      project,
      records,
      sessions,
      waiting: await waitingWork(db, { projectId: project.id }),
      partners: await partnersNamed(
        db,
        [...records, ...sessions].map(({ partnerId }) => partnerId),
      ),
      others: await activePartners(db),
      names: await namesOf(
        db,
        records.map(({ recordedBy }) => recordedBy),
      ),
      mayKeep: person.may('partners.keep', project.id),
    }
    return view(title, <ProjectPartners title={title} {...shown} />, {
      back: { href: href('/projects/:project/work', { project: project.slug }), text: 'Back to the project' },
    })
  },
})

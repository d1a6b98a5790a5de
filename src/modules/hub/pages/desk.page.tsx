import { dayOf } from '#lib/dates.ts'
import { deskItems, deskPermission, partnersWaiting } from '#modules/insights/index.ts'
import { allProjects, allPromises, plansWaitingFor } from '#modules/projects/index.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { promisesToShow } from '../desk.ts'
import { Desk } from './desk.view.tsx'
import myInvolvementPage from './my-involvement.page.tsx'

export default page({
  path: '/desk',
  allow: 'self',

  async get({ db, person, now }) {
    if (person.grants.length === 0) return goTo(href(myInvolvementPage))
    const projects = (await allProjects(db)).filter((project) => person.may('projects.read', project.id))
    const byId = new Map(projects.map((project) => [project.id, project]))
    const waiting = (await deskItems(db, now)).flatMap((item) => {
      const project = byId.get(item.projectId)
      return project && person.may(deskPermission[item.kind], project.id) ? [{ ...item, slug: project.slug, title: project.title }] : []
    })
    const lastPromises = new Map((await allPromises(db)).map((promise) => [promise.projectId, promise]))
    const open = projects.flatMap((project) => {
      const promise = lastPromises.get(project.id)
      return promise && project.openedAt && !project.closedAt ? [{ slug: project.slug, title: project.title, dueOn: promise.dueOn }] : []
    })
    return view(
      'Your desk',
      <Desk
        name={person.name}
        items={waiting}
        plans={await plansWaitingFor(db, person)}
        partners={(await partnersWaiting(db)).filter(({ projectId }) => person.may('partners.keep', projectId ?? undefined))}
        promises={promisesToShow(open, dayOf(now))}
        projects={projects.filter((project) => !project.closedAt && person.may('insights.read', project.id))}
        mayPlan={person.may('projects.plan')}
      />,
    )
  },
})

import { glossaryOf } from '#modules/organisations/index.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { stateOf } from '../../survey.ts'
import { missingBeforePublishing } from '../opinion-map.ts'
import { statementsOf } from '../statements.queries.ts'
import { beginMap } from '../voting.action.ts'
import { votersByRoute } from '../voting.queries.ts'
import { MapOverview } from './map.view.tsx'
import { namedMap } from './staff.page.ts'

/** One opinion map as staff see it: its statements, what it says of itself, and everything that can be done with it. */
export const mapPage = page({
  path: '/projects/:project/opinion-maps/:map',
  allow: 'activities.edit',

  async get({ db, params, now, organisation }) {
    const { project, map } = await namedMap(db, params)
    const statements = await statementsOf(db, map.id)
    const seen = {
      state: stateOf(map, project, now),
      missing: missingBeforePublishing(map, project, statements.filter(({ state }) => state === 'shown').length, now),
      people: await votersByRoute(db, map.id),
      terms: await glossaryOf(db),
      shareAt: `${organisation.baseUrl}${href('/opinion/:map', { map: map.slug })}`,
    }
    return view(map.title, <MapOverview project={project} map={map} statements={statements} {...seen} />, {
      back: { href: href('/projects/:project/opinion-maps', { project: params.project }), text: 'Back to the opinion maps' },
    })
  },
})

/** Begins a rehearsal in this browser: the pages that people see, with a notice on each. */
export const mapRehearsalPage = page({
  path: '/projects/:project/opinion-maps/:map/rehearsal',
  allow: 'activities.edit',

  get({ params }) {
    return goTo(href('/projects/:project/opinion-maps/:map', params))
  },

  async post({ params, ...work }) {
    const { map } = await namedMap(work.db, params)
    await beginMap(work, map, true)
    return goTo(href('/opinion/:map', { map: map.slug }))
  },
})

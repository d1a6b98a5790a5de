import { goTo, href, page, view } from '#platform/http/page.ts'
import { titles } from '../opinion-map.words.ts'
import { statementsFor } from '../statements.queries.ts'
import { atRiskOf, beginMap, leaveMap, mapPart, mapState } from '../voting.action.ts'
import { mapStandstill, refusedFor, startHref } from './part.page.tsx'
import { LeaveMap, Start } from './start.view.tsx'

/** Why we ask, who sees what, and what to do if someone is at risk come first; then one button. Nothing is asked about the person. */
export const startMapPage = page({
  path: '/opinion/:map',
  allow: 'anyone',

  async get({ db, cookies, params, now, answers }) {
    const part = await mapPart({ db, cookies }, params.map)
    const state = mapState(part, now)
    if (state !== 'open') return mapStandstill(part, state)
    const { map, project, voter } = part
    const statements = (await statementsFor(db, map.id, voter?.id ?? null)).filter((one) => one.state === 'shown')
    const seen = { map: { ...map, atRisk: await atRiskOf(db, map) }, project, rehearsal: voter?.rehearsal ?? false }
    return view(
      map.title,
      <Start {...seen} statements={statements.length} answered={voter?.answered ?? 0} lost={answers.has('lost') && part.secretHash === undefined} />,
    )
  },

  /** Who has begun in this browser goes on: to answer as somebody else, they leave first. */
  async post({ params, now, ...work }) {
    const part = await mapPart(work, params.map)
    const state = mapState(part, now)
    if (state !== 'open') return refusedFor(mapStandstill(part, state))
    if (part.secretHash === undefined) await beginMap({ ...work, now }, part.map, false)
    return goTo(href('/opinion/:map/next', { map: params.map }))
  },
})

/** For a shared device, for somebody else's turn, and for the end of a rehearsal: this browser forgets who answered. Nothing is deleted. */
export const leaveMapPage = page({
  path: '/opinion/:map/leaving',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const { map } = await mapPart(asked, params.map)
    return view(titles.leaving, <LeaveMap map={map} />)
  },

  async post({ params, ...work }) {
    const { map } = await mapPart(work, params.map)
    leaveMap(work.cookies, params.map)
    work.cookies.clear('equality')
    return goTo(map.publishedAt ? startHref(map.slug) : '/')
  },
})

import { again, goTo, href, type Look, type Reply, view } from '#platform/http/page.ts'
import type { SurveyState } from '../../survey.ts'
import { titles } from '../opinion-map.words.ts'
import { type MapPart, mapPart, mapState } from '../voting.action.ts'
import { MapStandstill } from './part.view.tsx'

/** The page of a map that cannot be answered now. */
export function mapStandstill({ map, project }: MapPart, state: Exclude<SurveyState, 'open'>, typed = ''): Reply {
  const early = state === 'not-yet-open'
  return view(early ? titles.notYetOpen : titles.closed, <MapStandstill map={map} named={project} early={early} typed={typed} />)
}

/** The same page in answer to a form that could not be used. */
export const refusedFor = (reply: Reply): Reply => (reply.kind === 'view' ? again(reply.title, reply.content, reply.frame) : reply)

export const startHref = (slug: string, lost = false): string => href('/opinion/:map', { map: slug }, { lost: lost ? 'yes' : undefined })

type Going = MapPart & { secretHash: Buffer }

/** The map of one step, or what the person sees instead: the start page when nothing was begun in this browser, or that the map is closed, with what they typed in `words`. */
export async function goingOnMap(
  asked: Pick<Look, 'db' | 'cookies' | 'now'> & { answers?: URLSearchParams },
  slug: string,
): Promise<Going | { instead: Reply }> {
  const part = await mapPart(asked, slug)
  const state = mapState(part, asked.now)
  if (state !== 'open') return { instead: mapStandstill(part, state, asked.answers?.get('words')?.slice(0, 20_000) ?? '') }
  const { secretHash } = part
  return secretHash === undefined ? { instead: goTo(startHref(slug, true)) } : { ...part, secretHash }
}

import { ok, refused } from '#lib/result.ts'
import { freeSlug, slug } from '#lib/slug.ts'
import { isShorterThan } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type AboutMap, insertMap, mapSlugsLike, markMapPublished, type OpinionMapRow, setMapClosing, updateMap } from './maps.queries.ts'
import { missingBeforePublishing } from './opinion-map.ts'
import { usualPolicy, usualPrivacy } from './opinion-map.words.ts'
import { statementsOf } from './statements.queries.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>

/** Words that our own addresses use where the name of a map stands. */
const reserved = ['new']

/** Begins an opinion map of a project. It has no statements yet and nobody sees it. */
export async function makeMap({ db, person, now }: Doing, projectId: string, title: string) {
  if (isShorterThan(title, 3)) return refused('title-too-short')
  const wanted = slug(title) || 'opinions'
  const free = freeSlug(wanted, new Set([...reserved, ...(await mapSlugsLike(db, wanted))]))
  const made = { projectId, slug: free, title, privacy: usualPrivacy, policy: usualPolicy, madeBy: person.id, madeAt: now }
  const id = await insertMap(db, made)
  await record(db, { type: 'activities.opinion-map-made', actor: person.id, subject: id, at: now })
  return ok({ id, slug: free })
}

export type AboutRefusal = 'title-too-short' | 'closes-before-it-opens' | 'needed-while-published' | 'changed-meanwhile'

/** Saves what a map says of itself. A published map cannot lose what it had to say before it was published. */
export async function changeMap({ db, person, now }: Doing, map: OpinionMapRow, about: AboutMap) {
  if (isShorterThan(about.title, 3)) return refused('title-too-short')
  if (about.opensAt && about.closesAt && about.opensAt >= about.closesAt) return refused('closes-before-it-opens')
  if (map.publishedAt !== null && [about.why, about.privacy, about.policy].includes('')) return refused('needed-while-published')
  if (!(await updateMap(db, map.id, map.version, about))) return refused('changed-meanwhile')
  await record(db, { type: 'activities.opinion-map-changed', actor: person.id, subject: map.id, at: now })
  return ok(map.id)
}

/** Lets people take part, from the opening time on. Doing it twice changes nothing. */
export async function publishMap({ db, person, now }: Doing, project: Project, map: OpinionMapRow) {
  const shown = (await statementsOf(db, map.id)).filter(({ state }) => state === 'shown')
  if (missingBeforePublishing(map, project, shown.length, now).length > 0) return refused('something-missing')
  if (await markMapPublished(db, map.id, now))
    await record(db, { type: 'activities.opinion-map-published', actor: person.id, subject: map.id, at: now })
  return ok(map.id)
}

/** Closes a map now: answers stand from then on. A later closing time, set afterwards, opens it again. */
export async function closeMap({ db, person, now }: Doing, map: OpinionMapRow) {
  if (map.publishedAt === null) return refused('not-published')
  if (map.closesAt !== null && map.closesAt <= now) return refused('closed-already')
  await setMapClosing(db, map, now)
  await record(db, { type: 'activities.opinion-map-closed', actor: person.id, subject: map.id, at: now })
  return ok(map.id)
}

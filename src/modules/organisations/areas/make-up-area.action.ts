import { ok, type Result, refused } from '#lib/result.ts'
import { freeSlug, slug } from '#lib/slug.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { areas, saveOwnArea } from '../population/figures.queries.ts'
import { saveServedArea } from '../population/served-area.queries.ts'
import { type CompositionRefusal, changeOfParts, madeOf, mayBeMadeUp } from './composition.ts'
import { allParts, ownArea, saveParts } from './parts.queries.ts'
import { smallAreasOn } from './small-areas.queries.ts'

export type MakeUpRefusal = CompositionRefusal | 'name-taken'

/**
 * From a day on an own area is made up of others, and where wanted the organisation serves it from then. An area of that name that is made up already is
 * changed from that day; what it was before stays (R63).
 */
export async function makeUpArea(
  { db, person, now }: Pick<Work, 'db' | 'person' | 'now'>,
  { name, parts: chosenIds, from, serve }: { name: string; parts: readonly string[]; from: string; serve: boolean },
): Promise<Result<string, MakeUpRefusal>> {
  const parts = await allParts(db)
  const there = await ownArea(db, name)
  // An area with figures of its own would have two answers to who lives there.
  if (there && !parts.some(({ areaId }) => areaId === there.id)) return refused('name-taken')
  const all = await areas(db)
  const chosen = all.filter(({ id }) => chosenIds.includes(id))
  const whole = [...new Set(chosen.flatMap(({ id }) => madeOf(id, from, parts)))]
  const { shared } = await smallAreasOn(db, whole, from)
  const allowed = mayBeMadeUp({ areaId: there?.id, from, chosen, shared }, parts)
  if (!allowed.ok) return allowed
  const areaId = there?.id ?? (await saveOwnArea(db, { code: codeFor(name, all), name, validFrom: from }))
  const change = changeOfParts(
    areaId,
    from,
    chosen.map(({ id }) => id),
    parts,
  )
  await saveParts(db, areaId, change, { from, by: person.id, now })
  if (serve) await saveServedArea(db, areaId, { from, by: person.id, now })
  await record(db, { type: 'organisations.area-made-up', actor: person.id, subject: areaId, at: now, details: { from, parts: chosen.length } })
  return ok(areaId)
}

const codeFor = (name: string, all: readonly { code: string }[]): string =>
  freeSlug(slug(name).slice(0, 36) || 'area', new Set(all.map(({ code }) => code.toLowerCase())))

import { ok, refused } from '#lib/result.ts'
import { freeSlug, slug } from '#lib/slug.ts'
import { isShorterThan } from '#lib/text.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { Kind } from './setting.ts'
import { type Change, holdSetting, insertSetting, replaceConstituencies, type Setting, slugsTaken, updateSetting } from './settings.queries.ts'
import { stagesOf } from './stages.queries.ts'

export type Doing = Pick<Work, 'db' | 'person' | 'now'>
type OfProject = { id: string; closedAt: Date | null }

/** Words that our own addresses use where the name stands. */
const reserved = ['new']

/** Begins a priority setting. Nobody but staff sees it yet. */
export async function beginSetting({ db, person, now }: Doing, project: OfProject, kind: Kind, title: string) {
  if (project.closedAt !== null) return refused('project-closed')
  if (isShorterThan(title, 3)) return refused('title-too-short')
  const wanted = slug(title) || 'priorities'
  const free = freeSlug(wanted, new Set([...reserved, ...(await slugsTaken(db, wanted))]))
  const id = await insertSetting(db, { projectId: project.id, slug: free, kind, title, atRisk: '', madeBy: person.id, madeAt: now })
  await record(db, { type: 'activities.priorities-made', actor: person.id, subject: id, at: now })
  return ok({ id, slug: free })
}

const settledBefore: readonly (keyof Change)[] = ['budget', 'decidedBy', 'shortlistSize', 'topSize']

/**
 * Writes what it says of itself, when it closes and by what it is decided. What decides stands once the vote is open.
 *
 * @param seen the version that was on the screen
 */
export async function changeSetting({ db, person, now }: Doing, setting: Setting, seen: number, change: Partial<Change>) {
  await holdSetting(db, setting.id)
  const stages = await stagesOf(db, setting.id)
  const opened = stages.some(({ stage }) => stage === 'vote-opened')
  if (change.title !== undefined && isShorterThan(change.title, 3)) return refused('title-too-short')
  if (stages.length > 0 && (change.why === '' || change.privacy === '')) return refused('needed-in-public')
  if (opened && settledBefore.some((name) => change[name] !== undefined && change[name] !== setting[name])) return refused('settled')
  if (opened && change.closesAt === null) return refused('closing-needed')
  const { shortlistSize = setting.shortlistSize, topSize = setting.topSize } = change
  if (shortlistSize !== null && topSize !== null && topSize > shortlistSize) return refused('top-over-shortlist')
  if (!(await updateSetting(db, setting.id, seen, change))) return refused('changed-meanwhile')
  await record(db, { type: 'activities.priorities-changed', actor: person.id, subject: setting.id, at: now })
  return ok(true)
}

/** Names the people who vote apart, in place of those named before. Once the vote is open they stand. */
export async function nameConstituencies({ db, person, now }: Doing, setting: Setting, names: readonly string[]) {
  await holdSetting(db, setting.id)
  if ((await stagesOf(db, setting.id)).some(({ stage }) => stage === 'vote-opened')) return refused('settled')
  if (setting.kind !== 'ranking') return refused('not-apart')
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return refused('named-twice')
  if (names.some((name) => isShorterThan(name, 2) || !isShorterThan(name, 81))) return refused('name-length')
  if (names.length > 20) return refused('too-many')
  await replaceConstituencies(db, setting.id, names)
  await record(db, {
    type: 'activities.constituencies-named',
    actor: person.id,
    subject: setting.id,
    at: now,
    details: { constituencies: names.length },
  })
  return ok(true)
}

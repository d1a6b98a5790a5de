import { ok, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { record } from '#platform/database/events.ts'
import type { Doing } from './keep.action.ts'
import { insertMerge, insertMergeCheck, insertOptions, mergesOf, type NewOption, optionsOf } from './options.queries.ts'
import { fatesOf, mayCheck, mayMerge } from './options.ts'
import { holdSetting, type Setting } from './settings.queries.ts'
import { stagesOf } from './stages.queries.ts'

const mostOptions = 200

/** Adds options: typed in by staff, taken from what somebody suggested, or from a theme. All of them, or none: `at` is the place of the first that is there already. */
export async function addOptions({ db, person, now }: Doing, setting: Setting, options: readonly NewOption[]) {
  await holdSetting(db, setting.id)
  if (await isSettled({ db }, setting)) return refused('settled')
  const there = await optionsOf(db, setting.id)
  if (there.length + options.length > mostOptions) return refused('too-many')
  if (options.some(({ words }) => isShorterThan(words, 3))) return refused('words-too-short')
  if (options.some(({ cost }) => (setting.kind === 'budget') === (cost === null))) return refused('cost-missing')
  const themes = there.map(({ themeId }) => themeId)
  if (options.some(({ themeId }) => themeId && themes.includes(themeId))) return refused('theme-taken')
  const words = [...there, ...options].map((option) => option.words.toLowerCase())
  const twice = words.findIndex((one, at) => words.indexOf(one) < at)
  if (twice >= 0) return { ...refused('there-already'), at: twice - there.length }
  await insertOptions(db, setting.id, options, { addedBy: person.id, addedAt: now })
  await record(db, { type: 'activities.options-added', actor: person.id, subject: setting.id, at: now, details: { options: options.length } })
  return ok(true)
}

/** Says that an option becomes part of another, or is left out (`into` null). It holds once somebody else has agreed. */
export async function mergeOption({ db, person, now }: Doing, setting: Setting, option: string, into: string | null, because: string) {
  await holdSetting(db, setting.id)
  if (await isSettled({ db }, setting)) return refused('settled')
  const allowed = mayMerge(option, into, fatesOf(await optionsOf(db, setting.id), await mergesOf(db, setting.id)))
  if (!allowed.ok) return allowed
  await insertMerge(db, { optionId: option, intoId: into, because, mergedBy: person.id, mergedAt: now })
  await record(db, { type: 'activities.option-merged', actor: person.id, subject: setting.id, at: now, details: { option, into } })
  return ok(true)
}

/** The second look at a merge, by somebody who did not make it. Where they do not agree, the option stands. */
export async function checkMerge({ db, person, now }: Doing, setting: Setting, mergeId: string, agreed: boolean, because: string) {
  await holdSetting(db, setting.id)
  if (await isSettled({ db }, setting)) return refused('settled')
  const merges = await mergesOf(db, setting.id)
  const merge = merges.find(({ id }) => id === mergeId)
  if (!merge) return refused('not-there')
  const allowed = mayCheck(merge, { agreed, because, by: person.id }, fatesOf(await optionsOf(db, setting.id), merges))
  if (!allowed.ok) return allowed
  await insertMergeCheck(db, { mergeId, agreed, because, checkedBy: person.id, checkedAt: now })
  await record(db, { type: 'activities.merge-checked', actor: person.id, subject: setting.id, at: now, details: { merge: mergeId, agreed } })
  return ok(true)
}

const isSettled = async ({ db }: Pick<Doing, 'db'>, setting: Setting): Promise<boolean> =>
  (await stagesOf(db, setting.id)).some(({ stage }) => stage === 'vote-opened')

import type { Reader } from '#platform/database/types.ts'
import type { Doing } from './keep.action.ts'
import { addOptions } from './options.action.ts'
import { optionsOf } from './options.queries.ts'
import type { Kind } from './setting.ts'
import { settingFor } from './settings.queries.ts'
import { stagesOf } from './stages.queries.ts'

/** What somebody reads who takes themes as options: the list as far as it matters to that. `taken`: the number on the list, by the id of the theme. */
export type ListForThemes = { title: string; kind: Kind; settled: boolean; taken: ReadonlyMap<string, number> }

/** A theme as an option. `name` is kept as it is now: it is published. `cost` in pence where a sum is spent, and null elsewhere. */
export type ThemeAsOption = { id: string; name: string; words: string; cost: number | null }

/** Themes come from below this module, so their page is there too, and this is its way in: what is on the list, and adding to it. */
export const optionsFromThemes = {
  async list(db: Reader, projectId: string, slug: string): Promise<ListForThemes> {
    const { id, title, kind } = await settingFor(db, projectId, slug)
    const taken = (await optionsOf(db, id)).flatMap(({ themeId, number }): [string, number][] => (themeId === null ? [] : [[themeId, number]]))
    return { title, kind, settled: (await stagesOf(db, id)).some(({ stage }) => stage === 'vote-opened'), taken: new Map(taken) }
  },

  async add(work: Doing, projectId: string, slug: string, themes: readonly ThemeAsOption[]) {
    const options = themes.map(({ id, name, words, cost }) => ({ words, cost, cameFrom: 'theme' as const, themeId: id, themeName: name }))
    return addOptions(work, await settingFor(work.db, projectId, slug), options)
  },
}

import { settingsOf } from '#modules/organisations/index.ts'
import { type Project, projectById } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import type { Cookies } from '#platform/http/page.ts'
import { type Ballot, readBallot, writeBallot } from './ballot.ts'
import { type KeptOption, mergesOf, optionsOf } from './options.queries.ts'
import { type Fate, fatesOf, type Merge, standing } from './options.ts'
import { type Standing, standingOf } from './setting.ts'
import { type Constituency, constituenciesOf, type Setting, settingBySlug } from './settings.queries.ts'
import { type KeptStage, stagesOf } from './stages.queries.ts'

/** A priority setting with all that its pages show. `options` are those that people vote on; `all` includes what was merged or left out. */
export type Whole = {
  setting: Setting
  project: Project
  stages: readonly KeptStage[]
  stands: Standing
  all: readonly KeptOption[]
  merges: readonly Merge[]
  fates: ReadonlyMap<string, Fate>
  options: readonly KeptOption[]
  constituencies: readonly Constituency[]
}

export async function wholeOf(db: Reader, setting: Setting, project: Project, now: Date): Promise<Whole> {
  const stages = await stagesOf(db, setting.id)
  const all = await optionsOf(db, setting.id)
  const merges = await mergesOf(db, setting.id)
  const fates = fatesOf(all, merges)
  const constituencies = await constituenciesOf(db, setting.id)
  return {
    setting,
    project,
    stages,
    all,
    merges,
    fates,
    constituencies,
    options: standing(all, fates),
    stands: standingOf(setting, stages, project, now),
  }
}

/** What the public sees under an address: from the first stage on, of a project that opened. Where it says nothing of its own about danger, the organisation's words stand. */
export async function publicWhole(db: Reader, slug: string, now: Date): Promise<Whole> {
  const setting = found(await settingBySlug(db, slug), 'priorities')
  const project = found(await projectById(db, setting.projectId), 'priorities')
  const whole = await wholeOf(db, setting, project, now)
  found(whole.stages.length > 0 && project.openedAt !== null ? whole : undefined, 'priorities')
  return setting.atRisk === '' ? { ...whole, setting: { ...setting, atRisk: (await settingsOf(db)).atRisk } } : whole
}

const cookieName = (slug: string) => `priorities-${slug}`

/** The ballot that this browser holds; undefined where it has none. It goes when the browser is closed. */
export const ballotIn = (cookies: Cookies, slug: string): Ballot | undefined => readBallot(cookies.get(cookieName(slug)))
export const keepBallot = (cookies: Cookies, slug: string, ballot: Ballot): void => cookies.set(cookieName(slug), writeBallot(ballot))
export const forgetBallot = (cookies: Cookies, slug: string): void => cookies.clear(cookieName(slug))

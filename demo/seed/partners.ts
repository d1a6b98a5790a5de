import { addDays, dayOf } from '#lib/dates.ts'
import { activePartners } from '#modules/partners/index.ts'
import { addPartner, sayReach } from '#modules/partners/keep-partner.action.ts'
import { marged } from '../cast.ts'
import { storyPartners } from '../partners.ts'
import type { Moment, Scene } from './scene.ts'

/** Community organisations are written down, with the groups that they reach, before anything is planned. */
export const bringPartners = (scene: Scene): Promise<void> =>
  scene.at(300, async (moment) => {
    const work = { ...moment, person: scene.as(marged) }
    for (const { knownForDays, groups, ...partner } of storyPartners) {
      const added = await addPartner(work, { ...partner, since: addDays(dayOf(scene.today), -knownForDays) })
      if (!added.ok) throw new Error(`A partner was refused: ${added.because}`)
      await sayReach(
        work,
        added.value,
        groups.map(([characteristic, category]) => ({ characteristic, category })),
      )
    }
  })

/** The ids of partners by their names. */
export async function partnersCalled({ db }: Moment, names: readonly string[]): Promise<string[]> {
  const known = new Map((await activePartners(db)).map(({ id, name }) => [name, id]))
  return names.map((name) => {
    const id = known.get(name)
    if (!id) throw new Error(`${name} is no partner`)
    return id
  })
}

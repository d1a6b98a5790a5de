import { dayOf } from '#lib/dates.ts'
import { keepText } from '#modules/opportunities/languages/keep-text.action.ts'
import { offerFor } from '#modules/opportunities/offer/offers.queries.ts'
import { makeWayIn } from '#modules/partners/ways-in/make-way-in.action.ts'
import { marged } from '../cast.ts'
import { cameBy, storyTexts, storyWays } from '../story-ways-in.ts'
import { partnersCalled } from './partners.ts'
import type { Scene } from './scene.ts'

type Opportunity = { id: string; projectId: string; title: string }

/** Makes the ways in to an opportunity on the day after it was published. Gives the one by which each applicant came, or null. */
export async function makeWaysIn(scene: Scene, { id, title }: Opportunity, daysAgo: number): Promise<(place: number) => string | null> {
  const made = await scene.at(daysAgo, async (moment) => {
    const ids: string[] = []
    for (const { channel, partner } of storyWays[title] ?? []) {
      const [partnerId = null] = partner ? await partnersCalled(moment, [partner]) : []
      const destination = { leadsTo: 'opportunity', thing: id, path: `/opportunities/${id}`, published: true } as const
      const way = await makeWayIn({ ...moment, person: scene.as(marged) }, destination, { channel, partnerId })
      if (!way.ok) throw new Error(`A way in was refused: ${way.because}`)
      ids.push(way.value.id)
    }
    return ids
  })
  return (place) => made[cameBy[place % cameBy.length] ?? -1] ?? null
}

/** Puts the words in other languages beside an opportunity. */
export const pairTexts = (scene: Scene, { id, projectId, title }: Opportunity, daysAgo: number): Promise<void> =>
  scene.at(daysAgo, async (moment) => {
    for (const { checkedDaysAgo, ...text } of storyTexts[title] ?? []) {
      const checkedOn = checkedDaysAgo === undefined ? null : dayOf(scene.ago(checkedDaysAgo))
      const kept = await keepText({ ...moment, person: scene.as(marged) }, await offerFor(moment.db, projectId, id), { ...text, checkedOn })
      if (!kept.ok) throw new Error(`A text was refused: ${kept.because}`)
    }
  })

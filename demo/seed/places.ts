import { addDays, dayOf } from '#lib/dates.ts'
import { standingsOf } from '#modules/opportunities/apply/steps.queries.ts'
import { publicOffer } from '#modules/opportunities/offer/offers.queries.ts'
import { recordTelling, tellWaiting } from '#modules/opportunities/places/answers.action.ts'
import { lineOf } from '#modules/opportunities/places/line.action.ts'
import type { Chosen } from '#modules/opportunities/places/line.ts'
import { chooseByHand, offerPlaces, sayPlaces } from '#modules/opportunities/places/places.action.ts'
import { reply } from '#modules/opportunities/places/reply.action.ts'
import { screen } from '#modules/opportunities/places/screen.action.ts'
import { tellingsOf } from '#modules/opportunities/places/tellings.queries.ts'
import { marged } from '../cast.ts'
import { type StoryCourse, storyCourses } from '../story-places.ts'
import type { Moment, Scene } from './scene.ts'

/** Chooses among those who applied, offers places, replaces who says no, and answers everybody. */
export async function settlePlaces(scene: Scene, opportunityId: string, title: string): Promise<void> {
  const course = storyCourses[title]
  if (!course) return
  const at = (later: number, work: (doing: Moment & { person: ReturnType<Scene['as']> }) => Promise<void>) =>
    scene.at(course.daysAgo - later, (moment) => work({ ...moment, person: scene.as(marged) }))
  await at(0, (doing) => choose(doing, opportunityId, course))
  await at(1, (doing) => offerAndHear(doing, opportunityId, course))
  await at(2, (doing) => offerAndHear(doing, opportunityId, course))
  await at(3, async (doing) => {
    for (const { applicationId, state } of await tellingsOf(doing.db, opportunityId))
      if (state === 'to-call') await recordTelling(doing, opportunityId, applicationId, { reached: true, day: dayOf(doing.now), how: 'by phone' })
  })
}

type Doing = Moment & { person: ReturnType<Scene['as']> }

async function choose(doing: Doing, opportunityId: string, course: StoryCourse): Promise<void> {
  const offer = await publicOffer(doing.db, opportunityId)
  const people = await standingsOf(doing.db, opportunityId)
  const screened = people.map(({ applicationId, number }) => {
    const because = course.notEligible[number]
    return [applicationId, because === undefined ? ({ kind: 'eligible' } as const) : ({ kind: 'not-eligible', because } as const)] as const
  })
  taken(await screen(doing, opportunityId, new Map(screened)))
  taken(await sayPlaces(doing, offer, course.places, ''))
  const chosen = people
    .filter(({ number }) => course.notEligible[number] === undefined)
    .map(({ applicationId, number }): [string, Chosen] => [
      applicationId,
      course.selected.includes(number) ? 'selected' : course.reserve.includes(number) ? 'reserve' : 'not-selected',
    ])
  taken(await chooseByHand(doing, offer, new Map(chosen), course.because))
  taken(await tellWaiting(doing, offer))
}

async function offerAndHear(doing: Doing, opportunityId: string, { declines }: StoryCourse): Promise<void> {
  const { toOffer } = (await lineOf(doing.db, opportunityId)).now
  if (toOffer.length === 0) return
  const ids = toOffer.map(({ applicationId }) => applicationId)
  const offer = await publicOffer(doing.db, opportunityId)
  taken(await offerPlaces(doing, offer, ids, addDays(dayOf(doing.now), 7)))
  for (const standing of (await standingsOf(doing.db, opportunityId)).filter(({ kind }) => kind === 'offered'))
    taken(await reply(doing, offer, standing, declines.includes(standing.number) ? 'declined' : 'confirmed'))
}

function taken(result: { ok: true } | { ok: false; because: string }): void {
  if (!result.ok) throw new Error(`A place was refused: ${result.because}`)
}

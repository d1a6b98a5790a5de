import { selectionQuestionsOf } from '#modules/opportunities/apply/questions.queries.ts'
import { insertSteps, standingsOf } from '#modules/opportunities/apply/steps.queries.ts'
import { sayHow, setTargets } from '#modules/opportunities/selection/set-up.action.ts'
import { marged } from '../cast.ts'
import type { StorySelection } from '../story-selection.ts'
import type { Scene } from './scene.ts'

/** Everybody who applied can be chosen, and the places and targets are set. The draw is left to whoever looks at the demonstration. */
export const chooseFrom = (scene: Scene, opportunityId: string, { plan, targets }: StorySelection): Promise<void> =>
  scene.at(1, async (moment) => {
    const { db, now } = moment
    const work = { ...moment, person: scene.as(marged) }
    const standings = await standingsOf(db, opportunityId)
    await insertSteps(
      db,
      standings.map(({ applicationId, place }) => ({ applicationId, place: place + 1, kind: 'eligible', takenBy: work.person.id, takenAt: now })),
    )
    const { places, ...choosing } = plan
    await sayHow(work, opportunityId, choosing, places)
    const values = (await selectionQuestionsOf(db, opportunityId)).flatMap(({ category, values: own }) => own.map((one) => ({ ...one, category })))
    const idOf = (category: string, value: string) => values.find((one) => one.category === category && one.value === value)!.id
    await setTargets(
      work,
      opportunityId,
      targets.map(([category, value, least, most]) => ({ valueId: idOf(category, value), least, most })),
    )
  })

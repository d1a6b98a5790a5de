import { dayInWords, dayOf, momentAt } from '#lib/dates.ts'
import { insertDateOffered, insertSelectionQuestion } from '#modules/opportunities/apply/questions.queries.ts'
import { beginOffer, changeOffer, publishOffer } from '#modules/opportunities/offer/keep-offer.action.ts'
import { offerFor } from '#modules/opportunities/offer/offers.queries.ts'
import { projectFor } from '#modules/projects/index.ts'
import { marged } from '../cast.ts'
import { applyFor } from './applications.ts'
import { settlePlaces } from './places.ts'
import type { Scene } from './scene.ts'
import { chooseFrom } from './selection.ts'
import { makeWaysIn, pairTexts } from './ways-in.ts'

/** What people were invited to, written and published by the lead on the days of the story. */
export async function offerOpportunities(scene: Scene): Promise<void> {
  for (const {
    title,
    publishedDaysAgo,
    closesDaysAgo,
    hearDaysAgo,
    dates,
    choices = [],
    questions = [],
    applications = 0,
    choosing,
    ...written
  } of scene.story.opportunities) {
    const opportunity = await scene.at(publishedDaysAgo, async (moment) => {
      const work = { ...moment, person: scene.as(marged) }
      const project = await projectFor(moment.db, scene.story.slug)
      const id = taken(await beginOffer(work, project, title))
      const change = {
        ...written,
        dates: dates.map(({ daysAgo, time }) => `${dayInWords(dayOf(scene.ago(daysAgo)))}, ${time}`).join('\n'),
        closesAt: momentAt(dayOf(scene.ago(closesDaysAgo)), '17:00'),
        hearBy: dayOf(scene.ago(hearDaysAgo)),
      }
      taken(await changeOffer(work, await offerFor(moment.db, project.id, id), 'what', 1, change))
      for (const { daysAgo, from, until } of choices) {
        const day = dayOf(scene.ago(daysAgo))
        await insertDateOffered(moment.db, { opportunityId: id, startsAt: momentAt(day, from), endsAt: momentAt(day, until) })
      }
      for (const [place, question] of questions.entries()) await insertSelectionQuestion(moment.db, id, place + 1, question)
      taken(await publishOffer(work, project, await offerFor(moment.db, project.id, id)))
      return { id, projectId: project.id, title }
    })
    const cameBy = await makeWaysIn(scene, opportunity, publishedDaysAgo - 1)
    await pairTexts(scene, opportunity, publishedDaysAgo - 1)
    await applyFor(scene, opportunity, applications, cameBy, { first: publishedDaysAgo - 1, last: Math.max(0, closesDaysAgo) + 1 })
    if (choosing) await chooseFrom(scene, opportunity.id, choosing)
    await settlePlaces(scene, opportunity.id, title)
  }
}

function taken<Value>(result: { ok: true; value: Value } | { ok: false; because: string }): Value {
  if (!result.ok) throw new Error(`An opportunity was refused: ${result.because}`)
  return result.value
}

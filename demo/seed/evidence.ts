import { addDays, dayOf } from '#lib/dates.ts'
import { evidenceById } from '#modules/projects/evidence.queries.ts'
import { projectFor } from '#modules/projects/index.ts'
import { addEvidence, correctEvidence } from '#modules/projects/record-evidence.action.ts'
import { found } from '#platform/errors.ts'
import { marged } from '../cast.ts'
import type { Scene } from './scene.ts'

/** What was done with people, each recorded on the day on which the story has it: one of them long after it happened. */
export async function recordEvidence(scene: Scene): Promise<void> {
  const { story, today } = scene
  for (const { recordedDaysAgo, daysAgo, corrected, ...said } of story.evidence) {
    const draft = { depth: null, contributors: null, pence: null, ...said, happenedOn: addDays(dayOf(today), -daysAgo) }
    const id = await scene.at(recordedDaysAgo, async (moment) => {
      const added = await addEvidence({ ...moment, person: scene.as(marged) }, await projectFor(moment.db, story.slug), draft)
      if (!added.ok) throw new Error(`A record was refused: ${added.because}`)
      return added.value
    })
    if (!corrected) continue
    await scene.at(corrected.daysAgo, async (moment) => {
      const project = await projectFor(moment.db, story.slug)
      const before = found(await evidenceById(moment.db, project.id, id), 'evidence')
      const how = { ...draft, words: corrected.words, correction: corrected.correction, takenOut: false }
      const done = await correctEvidence({ ...moment, person: scene.as(marged) }, project, before, how)
      if (!done.ok) throw new Error(`A correction was refused: ${done.because}`)
    })
  }
}

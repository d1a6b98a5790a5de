import { insertGrant } from '#modules/people/index.ts'
import { bettrys } from '../cast.ts'
import { type Story, transport } from '../story.ts'
import { afterRelease, close, confirmAddresses } from './after-release.ts'
import { answerThemes } from './answers.ts'
import { recordEvidence } from './evidence.ts'
import { planHow } from './how.ts'
import { noteWhatIsKnown } from './known.ts'
import { mapOpinions } from './opinion.ts'
import { offerOpportunities } from './opportunities.ts'
import { setPriorities } from './priorities.ts'
import { layOutProject, signPlan } from './project.ts'
import { publishWords } from './public-words.ts'
import type { Scene } from './scene.ts'
import { sortedDaysAgo, sortVoices, takeInVoices } from './voices.ts'

/**
 * One project, from its plan to where the story stands today.
 *
 * @param sendMessages called where a real installation would have sent what waits
 * @returns how many contributions were taken in
 */
export async function play(scene: Scene, story: Story, sendMessages: (at: Date) => Promise<unknown>): Promise<number> {
  const survey = await scene.at(story.madeDaysAgo, (work) => layOutProject(work, scene))
  await noteWhatIsKnown(scene)
  await scene.at(story.openedDaysAgo, async ({ db, now }) => {
    const coLead = { personId: scene.person(bettrys), role: 'co-lead' as const, projectId: survey.projectId, grantedBy: null, grantedAt: now }
    if (story === transport) await insertGrant(db, coLead)
  })
  await planHow(scene)
  await scene.at(story.openedDaysAgo + 1, (moment) => signPlan(moment, scene))
  await offerOpportunities(scene)
  const said = await takeInVoices(scene, survey)
  await sendMessages(scene.ago(story.releasedDaysAgo + 1))
  await scene.at(sortedDaysAgo(scene), (work) => sortVoices(work, scene, survey, said))
  await setPriorities(scene)
  await scene.at(story.releasedDaysAgo + 1, (moment) => confirmAddresses(moment, survey))
  await answerThemes(scene, survey)
  await recordEvidence(scene)
  await mapOpinions(scene)
  await scene.at(Math.max(1, story.releasedDaysAgo - 1), (moment) => publishWords(moment, scene, survey))
  await sendMessages(scene.ago(story.releasedDaysAgo))
  await afterRelease(scene, survey)
  await sendMessages(scene.ago(story.closedDaysAgo === undefined ? 0 : story.closedDaysAgo + 1))
  await close(scene)
  return said.length
}

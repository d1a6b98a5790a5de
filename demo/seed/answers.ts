import { addDays, dayOf } from '#lib/dates.ts'
import { answerTheme } from '#modules/insights/answer-theme.action.ts'
import { checkAnswer } from '#modules/insights/check-answer.action.ts'
import { noteDifference } from '#modules/insights/note-difference.action.ts'
import { recordDecision } from '#modules/insights/record-decision.action.ts'
import { releaseAnswers } from '#modules/insights/release-answers.action.ts'
import { projectFor } from '#modules/projects/index.ts'
import { kwabena, marged, ruth } from '../cast.ts'
import type { StoryAnswer } from '../story.ts'
import type { Asked } from './project.ts'
import type { Moment, Scene } from './scene.ts'

/** Records the decisions, writes the answers, has them checked by somebody else, and releases those that are ready. */
export async function answerThemes(scene: Scene, asked: Asked): Promise<void> {
  const { story } = scene
  const decisions = await scene.at(story.releasedDaysAgo + 2, (moment) => decide(moment, scene))
  const answers = await scene.at(story.releasedDaysAgo + 1, (moment) => write(moment, scene, asked, decisions))
  await scene.at(story.releasedDaysAgo, async (moment) => {
    const project = await projectFor(moment.db, story.slug)
    const shown = answers.filter(({ answer }) => answer.state === 'released').map(({ id }) => ({ answerId: id, version: 1 }))
    const released = await releaseAnswers({ ...moment, person: scene.as(marged) }, project, shown)
    if (!released.ok) throw new Error(`The release was refused: ${released.because}`)
  })
  const checkedLater = answers.filter(({ answer }) => answer.state === 'checked')
  for (const { id } of checkedLater) await scene.at(1, (moment) => check(moment, scene, id))
  for (const { id, answer } of answers) {
    const { difference } = answer
    if (difference)
      await scene.at(Math.max(1, Math.floor(story.releasedDaysAgo / 3)), (moment) =>
        noteDifference({ ...moment, person: scene.as(ruth) }, { id: asked.projectId }, id, difference),
      )
  }
}

async function decide(moment: Moment, scene: Scene): Promise<ReadonlyMap<string, string>> {
  const project = await projectFor(moment.db, scene.story.slug)
  const ids = new Map<string, string>()
  for (const { key, what, options, decidedBy, daysAgo, review } of scene.story.decisions) {
    const decidedOn = dayOf(scene.ago(daysAgo))
    const reviewOn = review === undefined ? null : addDays(dayOf(scene.today), review)
    const done = await recordDecision({ ...moment, person: scene.as(ruth) }, project, { what, options, decidedBy, decidedOn, reviewOn })
    if (!done.ok) throw new Error(`A decision was refused: ${done.because}`)
    ids.set(key, done.value)
  }
  return ids
}

type Written = { id: string; answer: StoryAnswer }

async function write(moment: Moment, scene: Scene, asked: Asked, decisions: ReadonlyMap<string, string>): Promise<Written[]> {
  const project = await projectFor(moment.db, scene.story.slug)
  const themes = await moment.db.selectFrom('insights.theme').select(['id', 'name']).where('projectId', '=', asked.projectId).execute()
  const written: Written[] = []
  for (const { name, answer } of scene.story.themes) {
    const theme = themes.find((one) => one.name === name)
    if (!answer || !theme) continue
    const dueOn = answer.due === undefined ? null : addDays(dayOf(scene.today), answer.due)
    const decisionId = (answer.decision && decisions.get(answer.decision)) ?? null
    const done = await answerTheme({ ...moment, person: scene.as(ruth) }, project, theme.id, {
      outcome: answer.outcome,
      reason: answer.reason,
      dueOn,
      decisionId,
    })
    if (!done.ok) throw new Error(`An answer was refused: ${done.because}`)
    if (answer.state === 'released') await check(moment, scene, done.value)
    written.push({ id: done.value, answer })
  }
  return written
}

async function check(moment: Moment, scene: Scene, answerId: string): Promise<void> {
  const done = await checkAnswer({ ...moment, person: scene.as(kwabena) }, await projectFor(moment.db, scene.story.slug), answerId, 1)
  if (!done.ok) throw new Error(`A check was refused: ${done.because}`)
}

import { writeBarrier } from '#modules/projects/how/barriers.action.ts'
import { sayTerms, writeLine } from '#modules/projects/how/budget.action.ts'
import { acceptExpectations, writeExpectations } from '#modules/projects/how/expectations.action.ts'
import { chooseMethods, sayNeed } from '#modules/projects/how/method.action.ts'
import { projectFor } from '#modules/projects/index.ts'
import { bettrys, marged } from '../cast.ts'
import { transport } from '../story.ts'
import type { Moment, Scene } from './scene.ts'

/** The how of the plan, written by the lead on the days of the story, and accepted by both sides where there is a co-lead. */
export async function planHow(scene: Scene): Promise<void> {
  const { how, madeDaysAgo, openedDaysAgo } = scene.story
  const here = async (moment: Moment, member = marged) =>
    [{ ...moment, person: scene.as(member) }, await projectFor(moment.db, scene.story.slug)] as const
  await scene.at(madeDaysAgo, async (moment) => {
    const [work, project] = await here(moment)
    taken(await sayNeed(work, project, how.need))
    taken(await chooseMethods(work, project, null, how))
    for (const barrier of how.barriers) taken(await writeBarrier(work, project, null, barrier))
    for (const line of how.lines) taken(await writeLine(work, project, line))
    taken(await sayTerms(work, project, { noCostBecause: how.noCostBecause }))
    taken(await sayTerms(work, project, { seenBy: how.seenBy }))
  })
  for (const [seen, { daysAgo, ...words }] of how.expectations.entries()) {
    const version = await scene.at(daysAgo, async (moment) => taken(await writeExpectations(...(await here(moment)), seen, words)))
    await scene.at(daysAgo - 1, async (moment) => taken(await acceptExpectations(...(await here(moment)), version, 'staff')))
    if (scene.story !== transport || seen < how.expectations.length - 1) continue
    await scene.at(openedDaysAgo - 2, async (moment) => taken(await acceptExpectations(...(await here(moment, bettrys)), version, 'contributor')))
  }
}

function taken<Value>(result: { ok: true; value: Value } | { ok: false; because: string }): Value {
  if (!result.ok) throw new Error(`A part of the how was refused: ${result.because}`)
  return result.value
}

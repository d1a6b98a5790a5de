import { addDays, dayOf } from '#lib/dates.ts'
import type { Result } from '#lib/result.ts'
import { assessDuty } from '#modules/projects/assessments/assess-duty.action.ts'
import { addConsideration, completeConsultation, writeConsultation } from '#modules/projects/assessments/consultation.action.ts'
import { writeGroup, writeStage } from '#modules/projects/assessments/equality.action.ts'
import { stagesNow } from '#modules/projects/assessments/equality.queries.ts'
import { abouts, type GroupEvidence } from '#modules/projects/assessments/equality.ts'
import { addHoliday, decideLength } from '#modules/projects/assessments/holidays.action.ts'
import { projectFor } from '#modules/projects/index.ts'
import { ignacy, marged } from '../cast.ts'
import type { StoryAssessments } from '../story-assessments.ts'
import type { Moment, Scene } from './scene.ts'

const sure = <Value>(done: Result<Value, string>): Value => {
  if (!done.ok) throw new Error(`An assessment was refused: ${done.because}`)
  return done.value
}

/** What the organisation compares a consultation with. The holidays are made up, like the county whose schools have them. */
export async function listHolidays(moment: Moment, scene: Scene): Promise<void> {
  const work = { ...moment, person: scene.as(ignacy) }
  const day = (daysAgo: number) => addDays(dayOf(scene.today), -daysAgo)
  await decideLength(work, 42)
  sure(await addHoliday(work, { name: 'Holidays of the county’s schools', startsOn: day(30), endsOn: day(21) }))
  sure(await addHoliday(work, { name: 'Next holidays of the county’s schools', startsOn: day(-31), endsOn: day(-40) }))
}

/** The assessments of one project, each on the day on which the story has it. */
export async function assess(scene: Scene, story: StoryAssessments): Promise<void> {
  const day = (daysAgo: number) => addDays(dayOf(scene.today), -daysAgo)
  const onDay = (
    daysAgo: number,
    work: (moment: Moment & { person: { id: string } }, project: Awaited<ReturnType<typeof projectFor>>) => Promise<unknown>,
  ) => scene.at(daysAgo, async (moment) => work({ ...moment, person: scene.as(marged) }, await projectFor(moment.db, scene.story.slug)))
  for (const { daysAgo, triage, operationalDaysAgo } of story.triages)
    await onDay(daysAgo, async (work, { id }) => {
      const operationalOn = operationalDaysAgo === undefined ? null : day(operationalDaysAgo)
      sure(await assessDuty(work, id, { ...triage, operationalOn, assessedOn: dayOf(work.now) }))
    })
  const { consultation } = story
  if (consultation) {
    const says = { ...consultation.says, startsOn: day(consultation.startedDaysAgo), endsOn: day(consultation.endedDaysAgo) }
    await onDay(consultation.declaredDaysAgo, async (work, { id }) => sure(await writeConsultation(work, id, 0, says)))
    if (consultation.considered) {
      const { daysAgo, ...considered } = consultation.considered
      await onDay(daysAgo, async (work, { id }) => sure(await addConsideration(work, id, { ...considered, consideredOn: dayOf(work.now) })))
    }
    if (consultation.completedDaysAgo !== undefined)
      await onDay(consultation.completedDaysAgo, async (work, project) => sure(await completeConsultation(work, project)))
  }
  const blank: GroupEvidence = { evidence: '', source: '', noneBecause: '', effect: '' }
  await onDay(story.groups.daysAgo, async (work, { id }) => {
    for (const about of abouts) {
      const said = story.groups.of[about]
      if (said) sure(await writeGroup(work, id, { ...blank, ...said, about, version: 0 }))
    }
  })
  for (const { daysAgo, ...written } of story.stages)
    await onDay(daysAgo, async (work, { id }) => {
      const version = (await stagesNow(work.db, id)).get(written.stage)?.version ?? 0
      sure(await writeStage(work, id, { ...written, version }))
    })
}

import { addDays, dayOf } from '#lib/dates.ts'
import { changeSettings } from '#modules/organisations/change-settings.action.ts'
import { signCommitment, writeCommitment } from '#modules/organisations/commitment/change-commitment.action.ts'
import { newestDraft } from '#modules/organisations/commitment/commitment.queries.ts'
import { addPlusGroup, reviewPlusGroup } from '#modules/organisations/plus-groups/change-plus-groups.action.ts'
import { recordMeeting } from '#modules/projects/attendance/record-meeting.action.ts'
import { projectIdOfSlug } from '#modules/projects/index.ts'
import { ignacy, kwabena, type Member, marged, ruth, sunniva } from '../cast.ts'
import { nextWords, plusGroups, statements } from '../commitment-words.ts'
import type { Scene } from './scene.ts'

/** The statement of commitment as it was agreed twice, with words that wait for a third time, and the groups to hear from. */
export async function commitItself(scene: Scene): Promise<void> {
  const ago = (days: number) => addDays(dayOf(scene.today), -days)
  await scene.at(480, (moment) => changeSettings({ ...moment, person: scene.as(ignacy) }, 'commitment-rules', { commitmentReviewMonths: 12 }))
  for (const { words, agreedDaysAgo, recordedDaysAgo, agreedBy } of statements) {
    await scene.at(agreedDaysAgo + 5, (moment) => write(moment, scene, words))
    await scene.at(recordedDaysAgo, async (moment) => {
      const agreement = { agreedOn: ago(agreedDaysAgo), agreedBy, reviewOn: ago(agreedDaysAgo - 360) }
      sure(await signCommitment({ ...moment, person: scene.as(marged) }, agreement))
    })
  }
  await scene.at(12, (moment) => write(moment, scene, nextWords))
  for (const { agreedDaysAgo, reviewedDaysAgo, ...said } of plusGroups) {
    const id = await scene.at(agreedDaysAgo, async (moment) =>
      sure(await addPlusGroup({ ...moment, person: scene.as(marged) }, { ...said, validFrom: ago(agreedDaysAgo) })),
    )
    if (reviewedDaysAgo === undefined) continue
    await scene.at(reviewedDaysAgo, async (moment) =>
      sure(await reviewPlusGroup({ ...moment, person: scene.as(kwabena) }, id, { ...said, validFrom: ago(reviewedDaysAgo) })),
    )
  }
}

type Moment = Parameters<Parameters<Scene['at']>[1]>[0]

async function write(moment: Moment, scene: Scene, words: typeof nextWords): Promise<void> {
  sure(await writeCommitment({ ...moment, person: scene.as(marged) }, (await newestDraft(moment.db))?.id ?? '', words))
}

type Met = { daysAgo: number; words: string; contributors: number; who: readonly Member[]; project?: string }

const met: readonly Met[] = [
  { daysAgo: 322, words: 'Open evening on waiting times at Tarrowdale town hall', contributors: 34, who: [ruth, sunniva] },
  { daysAgo: 240, words: 'An hour in the waiting room of the blood test clinic', contributors: 11, who: [ruth], project: 'blood-test-clinic' },
  { daysAgo: 150, words: 'The Deaf club in Wennick, with an interpreter', contributors: 17, who: [sunniva] },
  {
    daysAgo: 33,
    words: 'A journey on patient transport, from door to dialysis and home',
    contributors: 6,
    who: [ruth],
    project: 'patient-transport',
  },
]

/** When those who decide met the public in the last year: Ruth as often as the organisation aims for, Sunniva less often. */
export async function meetThePublic(scene: Scene): Promise<void> {
  for (const { daysAgo, who, project, ...said } of met)
    await scene.at(daysAgo - 2, async (moment) => {
      const projectId = project ? ((await projectIdOfSlug(moment.db, project)) ?? null) : null
      const draft = { ...said, heldOn: addDays(dayOf(scene.today), -daysAgo), attended: who.map((member) => scene.person(member)), projectId }
      sure(await recordMeeting({ ...moment, person: scene.as(kwabena) }, draft))
    })
}

function sure<Value>(done: { ok: true; value: Value } | { ok: false; because: string }): Value {
  if (!done.ok) throw new Error(`The story of the commitment was refused: ${done.because}`)
  return done.value
}

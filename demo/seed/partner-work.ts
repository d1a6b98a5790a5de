import { addDays, dayOf } from '#lib/dates.ts'
import { enterCounts } from '#modules/equality/enter-counts.action.ts'
import { projectIdOfSlug } from '#modules/projects/index.ts'
import { sessionsFor } from '#modules/projects/partner-work/partner-work.queries.ts'
import type { WorkDraft } from '#modules/projects/partner-work/partner-work.ts'
import { recordWork } from '#modules/projects/partner-work/record-work.action.ts'
import type { Store } from '#platform/database/store.ts'
import { kwabena, marged } from '../cast.ts'
import { transport } from '../story.ts'
import { partnerWork, type StoryWork, sessionCounts } from '../story-partner-work.ts'
import { partnersCalled } from './partners.ts'
import type { Scene } from './scene.ts'

/** What was agreed with partners, asked of them and paid, and what came back to them. What is about a project that is not there is left out. */
export async function workWithPartners(scene: Scene): Promise<void> {
  for (const work of partnerWork)
    await scene.at(work.daysAgo, async (moment) => {
      const projectId = work.about === 'none' ? null : ((await projectIdOfSlug(moment.db, transport.slug)) ?? null)
      if (work.about !== 'none' && projectId === null) return
      const [partnerId = ''] = await partnersCalled(moment, [work.partner.name])
      const recorded = await recordWork({ ...moment, person: scene.as(marged) }, partnerId, draftOf(work, projectId, scene))
      if (!recorded.ok) throw new Error(`The work with a partner was refused: ${recorded.because}`)
    })
}

const draftOf = (work: StoryWork, projectId: string | null, { today }: Scene): WorkDraft => ({
  kind: work.kind,
  projectId,
  happenedOn: addDays(dayOf(today), -work.daysAgo),
  untilOn: work.kind === 'agreement' ? addDays(dayOf(today), work.forDays - work.daysAgo) : null,
  words: work.words,
  theyGet: work.kind === 'agreement' ? work.theyGet : '',
  answer: work.kind === 'ask' ? work.answer : null,
  unpaidBecause: work.kind === 'ask' ? (work.unpaidBecause ?? null) : null,
  pence: work.kind === 'payment' ? work.pence : null,
  how: work.kind === 'return' ? work.how : null,
})

/** The numbers of who came to the session of a project, as its partner counted them. */
export async function countSession(store: Store, organisationId: string, scene: Scene): Promise<void> {
  const [session] = await scene.at(0, async ({ db }) => sessionsFor(db, (await projectIdOfSlug(db, scene.story.slug)) ?? ''))
  if (!session) throw new Error('No partner hosted a session')
  const person = { id: scene.person(kwabena) }
  await store.within(organisationId, (db) => enterCounts({ db, now: scene.ago(20), person }, session, sessionCounts), 'heard_monitoring')
}

import { markInstallation } from '#app/installation.ts'
import { allJobs } from '#app/jobs.ts'
import { changeSettings } from '#modules/organisations/change-settings.action.ts'
import { insertOrganisation } from '#modules/organisations/index.ts'
import { areas } from '#modules/organisations/population/figures.queries.ts'
import { serveArea } from '#modules/organisations/population/serve-area.action.ts'
import { insertGrant, insertPerson } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import type { Work } from '#platform/http/page.ts'
import { queue } from '#platform/jobs/queue.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'
import { cast, ignacy, organisation, settings } from './cast.ts'
import { assess, listHolidays } from './seed/assessments.ts'
import { commitItself, meetThePublic } from './seed/commitment.ts'
import { bringContributors } from './seed/contributors.ts'
import { sayEquality } from './seed/equality.ts'
import { countSession, workWithPartners } from './seed/partner-work.ts'
import { bringPartners } from './seed/partners.ts'
import { play } from './seed/play.ts'
import { sceneOf } from './seed/scene.ts'
import { clinic, transport } from './story.ts'
import { clinicAssessments, transportAssessments } from './story-assessments.ts'

/**
 * Fills an empty installation with the demonstration: the organisation, its cast, one project that is answered and closed and one
 * in mid-loop. The database was brought up before. Everything is done through the same actions as by people, at days counted back from `now`.
 */
export async function seedDemonstration(store: Store, config: Config, now: Date): Promise<{ contributions: number; projects: number }> {
  const tenant = { id: newId(), name: organisation.name, demonstration: true, baseUrl: config.baseUrl ?? `http://localhost:${config.port}` }
  await store.outside(async (db) => {
    await markInstallation(db, true, now)
    await insertOrganisation(db, { ...organisation, id: tenant.id, host: new URL(tenant.baseUrl).hostname, baseUrl: tenant.baseUrl, madeAt: now })
  })
  const people = await store.within(tenant.id, async (db) => {
    const ids = new Map<string, string>()
    for (const { name, email, kind, position, phone, role } of cast) {
      const id = await insertPerson(db, { name, email, kind, position, phone, addedAt: now })
      if (role && role !== 'co-lead') await insertGrant(db, { personId: id, role, projectId: null, grantedBy: null, grantedAt: now })
      ids.set(email, id)
    }
    return ids
  })
  const log = openLog('silent')
  const given = { store, log, jobs: allJobs(config, log), organisationById: async () => tenant }
  /** As the worker of a running installation would: messages go out, and those whose message has left are noted as told. */
  const sendMessages = async (at: Date) => {
    await runQueued({ ...given, now: at })
    await store.within(tenant.id, (db) => queue(db, 'insights.note-sent'))
    await runQueued({ ...given, now: at })
  }
  const before = sceneOf({ store, tenant, people, now, story: transport })
  await before.at(90, (moment) => decideSettings({ ...moment, person: before.as(ignacy) }))
  await commitItself(before)
  await before.at(300, (moment) => listHolidays(moment, before))
  await bringPartners(before)
  await bringContributors(before)
  let contributions = 0
  for (const story of [clinic, transport]) {
    const inProject = sceneOf({ store, tenant, people, now, story })
    contributions += await play(inProject, story, sendMessages)
    await assess(inProject, story === clinic ? clinicAssessments : transportAssessments)
    // Each in its own time, so that there is something to see over time.
    const times = story === clinic ? { when: inProject.ago(200), counted: inProject.ago(110) } : { when: inProject.ago(45), counted: now }
    await sayEquality(store, tenant.id, story.slug, times)
  }
  await meetThePublic(before)
  await workWithPartners(before)
  await countSession(store, tenant.id, before)
  return { contributions, projects: 2 }
}

async function decideSettings(work: Work): Promise<void> {
  const { safeguardingName, safeguardingEmail, safeguardingPhone, protectionOfficer, protectionContact, accessibilityContact } = settings
  await changeSettings(work, 'safeguarding', { safeguardingName, safeguardingEmail, safeguardingPhone })
  await changeSettings(work, 'privacy', { protectionOfficer, protectionContact })
  await changeSettings(work, 'accessibility', { accessibilityContact })
  // A made-up care board has no census of its own: it compares itself with the whole country.
  const england = (await areas(work.db)).find(({ name }) => name === 'England')
  if (!england) throw new Error('The figures of England are not there')
  await serveArea(work, england.id)
}

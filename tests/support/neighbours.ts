import { h } from 'preact'
import { allJobs } from '#app/jobs.ts'
import { cast, marged, morwen } from '#demo/cast.ts'
import { assess, listHolidays } from '#demo/seed/assessments.ts'
import { commitItself, meetThePublic } from '#demo/seed/commitment.ts'
import { workWithPartners } from '#demo/seed/partner-work.ts'
import { bringPartners } from '#demo/seed/partners.ts'
import { play } from '#demo/seed/play.ts'
import { sceneOf } from '#demo/seed/scene.ts'
import { clinic, type Story } from '#demo/story.ts'
import { clinicAssessments } from '#demo/story-assessments.ts'
import { dayOf } from '#lib/dates.ts'
import { uploadImport } from '#modules/contributions/import.action.ts'
import { usualPreference } from '#modules/contributors/contact-preference.ts'
import { uploadList } from '#modules/contributors/import.action.ts'
import { tellPerson } from '#modules/contributors/index.ts'
import { setPreference } from '#modules/contributors/set-preference.action.ts'
import { onScreen } from '#modules/contributors/told.ts'
import { insertOrganisation } from '#modules/organisations/index.ts'
import { insertGrant, insertPerson } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Config } from '#platform/config.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import type { Organisation } from '#platform/http/page.ts'
import { queue } from '#platform/jobs/queue.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'

export const neighbourHost = 'neighbour.test'

/** The clinic's story once more, in mid-loop, under names of its own. */
const theirs: Story = { ...clinic, slug: 'their-clinic', survey: { ...clinic.survey, slug: 'their-clinic' }, closedDaysAgo: undefined }

/**
 * Adds to a demonstration what tests want besides: another organisation with the same cast, which must never be seen from the
 * first, and a spreadsheet on its way in for each project.
 */
export async function addNeighbours(store: Store, config: Config, now: Date): Promise<void> {
  const named = { id: newId(), name: 'Neighbour Health Board', baseUrl: `https://${neighbourHost}` }
  const tenant = { ...named, demonstration: true }
  await store.outside((db) => insertOrganisation(db, { ...named, phone: '', email: '', address: '', about: '', host: neighbourHost, madeAt: now }))
  const people = await store.within(tenant.id, async (db) => {
    const ids = new Map<string, string>()
    for (const { name, email, kind, role } of cast) {
      const id = await insertPerson(db, { name: `${name} of the neighbours`, email, kind, addedAt: now })
      if (role && role !== 'co-lead') await insertGrant(db, { personId: id, role, projectId: null, grantedBy: null, grantedAt: now })
      ids.set(email, id)
    }
    return ids
  })
  const log = openLog('silent')
  const given = { store, log, jobs: allJobs(config, log), organisationById: async () => tenant }
  const scene = sceneOf({ store, tenant, people, now, story: theirs })
  await commitItself(scene)
  await bringPartners(scene)
  await play(scene, theirs, async (at) => {
    await runQueued({ ...given, now: at })
    await store.within(tenant.id, (db) => queue(db, 'insights.note-sent'))
    await runQueued({ ...given, now: at })
  })
  await meetThePublic(scene)
  await workWithPartners(scene)
  await scene.at(300, (moment) => listHolidays(moment, scene))
  await assess(scene, clinicAssessments)
  await addSpreadsheet(store, tenant, theirs.slug, people.get(marged.email)!, now)
  await addContributors(store, tenant, { lead: people.get(marged.email)!, reader: people.get(morwen.email)! }, now)
  const [ours] = await store.outside((db) => db.selectFrom('organisations.organisation').selectAll().where('id', '<>', tenant.id).execute())
  const lead = await store.reading(ours!.id, (db) =>
    db.selectFrom('people.person').select('id').where('email', '=', marged.email).executeTakeFirstOrThrow(),
  )
  for (const slug of ['patient-transport', 'blood-test-clinic'])
    await addSpreadsheet(store, { ...tenant, id: ours!.id, name: ours!.name }, slug, lead.id, now)
  await addList(store, { ...tenant, id: ours!.id, name: ours!.name }, lead.id, now)
}

async function addSpreadsheet(store: Store, organisation: Organisation, slug: string, personId: string, now: Date): Promise<void> {
  await store.within(organisation.id, async (db) => {
    const { id } = await projectFor(db, slug)
    const person = { id: personId, name: '', grants: [], may: () => true }
    const file = { name: 'comments.csv', bytes: Buffer.from('Comment,Date\nThe lift was out of order,3/5/2026\n') }
    const uploaded = await uploadImport({ db, person, organisation, now }, { id, closed: false }, file)
    if (!uploaded.ok) throw new Error(`The spreadsheet was refused: ${uploaded.because}`)
  })
}

const anybody = (id: string) => ({ id, name: '', grants: [], may: () => true })

/** A list of people on its way in. */
const addList = (store: Store, organisation: Organisation, lead: string, now: Date): Promise<unknown> =>
  store.within(organisation.id, (db) =>
    uploadList(
      { db, person: anybody(lead), organisation, now },
      { name: 'members.csv', bytes: Buffer.from('Name,Email\nOdalys Finch,odalys@mail.example\n') },
    ),
  )

/** The same, and a message that waits for somebody who reads braille. */
async function addContributors(
  store: Store,
  organisation: Organisation,
  { lead, reader }: { lead: string; reader: string },
  now: Date,
): Promise<void> {
  await addList(store, organisation, lead, now)
  await store.within(organisation.id, async (db) => {
    const work = { db, person: anybody(reader), organisation, now }
    await setPreference(work, reader, { preference: { ...usualPreference, format: 'braille' }, phone: undefined, told: onScreen(dayOf(now)) })
    await tellPerson(work, reader, { subject: 'A letter for a neighbour', content: h('p', {}, 'Come and see us.'), kind: 'tests.letter' })
  })
}

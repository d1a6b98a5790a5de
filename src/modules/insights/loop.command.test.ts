import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { aPerson, aProject, may, said, setAside } from '#support/insights-sense.ts'
import { insertPromise } from '../projects/projects.queries.ts'
import { loopCommand } from './loop.command.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
await store.within(organisation.id, async (db) => {
  const lead = await aPerson(db)
  const project = await aProject(db, lead.id, 'patient-transport')
  await said(db, project.id)
  const thanks = await said(db, project.id)
  await setAside(db, thanks.id, may(3))
  await insertPromise(db, { projectId: project.id, dueOn: '2026-07-01', reason: '', madeBy: lead.id, madeAt: may(1) })
})

const run = (options: Record<string, string>, now: string) =>
  loopCommand.run({ store, options, now: new Date(now), config: readConfig({}), positionals: [], say: () => undefined })

test('the JSON has exactly these keys in this order', async () => {
  const { data } = await run({ project: 'patient-transport' }, '2026-06-30T12:00:00Z')
  assert.equal(
    JSON.stringify(data),
    '{"project":"patient-transport","received":2,"setAside":1,"themed":0,"answered":1,"fedBack":0,"acknowledged":0,"disputed":0,"unanswered":1,"promise":"2026-07-01","late":false}',
  )
})

test('the day after the promise it is late, in words too', async () => {
  const { data, text } = await run({ project: 'patient-transport' }, '2026-07-02T12:00:00Z')
  assert.equal((data as { late: boolean }).late, true)
  assert.match(text, /2 contributions received\n.*1 not sorted yet\n.*\n.*\n.*\nPromised by 1 July 2026: LATE/)
})

test('a project that is not there is refused, and none named is a mistake in typing', async () => {
  await assert.rejects(run({ project: 'nothing-here' }, '2026-06-30T12:00:00Z'), CommandRefused)
  await assert.rejects(run({}, '2026-06-30T12:00:00Z'), UsageProblem)
  await assert.rejects(run({ project: 'patient-transport', organisation: 'elsewhere.test' }, '2026-06-30T12:00:00Z'), /No organisation has the host/)
})

test('where there are two organisations, one must be named', async () => {
  const other = await store.outside((db) => anOrganisation(db, 'Fenwick Council'))
  await assert.rejects(run({ project: 'patient-transport' }, '2026-06-30T12:00:00Z'), /more than one organisation/)
  const host = new URL(organisation.baseUrl).host
  const { data } = await run({ project: 'patient-transport', organisation: host.toUpperCase() }, '2026-06-30T12:00:00Z')
  assert.equal((data as { received: number }).received, 2)
  await assert.rejects(
    run({ project: 'patient-transport', organisation: new URL(other.baseUrl).host }, '2026-06-30T12:00:00Z'),
    /There is no project/,
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inUnit, may } from '#support/contributions.ts'
import { erase, gather } from './personal-data.queries.ts'
import { projectById, updatePlan } from './projects.queries.ts'

const ada = { name: 'Ada Larkspur', email: 'ada@post.example', phone: '01632 960 201', address: '' }
const subject = { id: '0196d000-0000-7000-8000-000000000001', email: ada.email }
const how = { now: may(20), words: 'erase', known: ada } as const

test(
  'a project whose contact is erased names the organisation in their place',
  inUnit(async ({ db, organisation, project }) => {
    await updatePlan(db, project.id, project.version, { contactName: 'Ada', contactEmail: 'Ada@post.example', contactPhone: '01632 960 300' })
    assert.match(JSON.stringify(await gather(db, subject)), /The minor injuries unit/)
    await erase(db, subject, how)
    const after = await projectById(db, project.id)
    assert.deepEqual([after?.contactName, after?.contactEmail], [organisation.name, ''])
  }),
)

test(
  'somebody else of the same name stays the contact',
  inUnit(async ({ db, project }) => {
    await updatePlan(db, project.id, project.version, { contactName: ada.name, contactPhone: '01632 960 999' })
    await erase(db, subject, how)
    assert.equal((await projectById(db, project.id))?.contactName, ada.name)
  }),
)

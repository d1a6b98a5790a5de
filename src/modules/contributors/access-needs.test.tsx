import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { insertPerson } from '#modules/people/index.ts'
import type { Writer } from '#platform/database/types.ts'
import { inDatabase } from '#support/database.ts'
import { AccessFlag } from './access-flag.view.tsx'
import { accessNeedsOf } from './access-needs.queries.ts'
import type { AccessNeeds } from './access-needs.ts'
import { setNamedContact } from './named-contact.queries.ts'
import { replaceNeeds, savePassport } from './passport.queries.ts'

const now = new Date('2026-06-01T09:00:00Z')
const today = '2026-06-01'

async function someone(db: Writer, kind: 'contributor' | 'staff', name: string) {
  return insertPerson(db, { kind, name, email: `${name.replace(' ', '.').toLowerCase()}@elmbrook.example`, addedAt: now })
}

async function withNeeds(db: Writer, name: string, seenBy: 'staff' | 'named-contact', reviewedOn = today) {
  const id = await someone(db, 'contributor', name)
  await savePassport(db, id, { seenBy }, { by: id, now, today: reviewedOn })
  await replaceNeeds(db, id, ['place'], [{ area: 'place', need: 'step-free', details: '' }], now)
  return id
}

const shown = (needs: AccessNeeds | undefined, person: string) => render(<AccessFlag needs={needs} person={person} />)

test(
  'the flag says what somebody needs to whoever may know, and to others whom to ask',
  inDatabase(async (db) => {
    const [ada, bo, cy] = [
      await withNeeds(db, 'Ada Farrow', 'staff'),
      await withNeeds(db, 'Bo Trellis', 'named-contact'),
      await someone(db, 'contributor', 'Cy Lund'),
    ]
    const staffId = await someone(db, 'staff', 'Perpetua Lindqvist')
    await setNamedContact(db, { personId: bo, staffId, by: staffId, now })

    const others = await accessNeedsOf(db, [ada, bo, cy])
    assert.match(shown(others.get(ada), ada), /Step-free access/)
    assert.match(shown(others.get(ada), ada), new RegExp(`href="[^"]*/people/${ada}/passport"`))
    assert.match(shown(others.get(bo), bo), /Has access needs: ask Perpetua Lindqvist/)
    assert.doesNotMatch(JSON.stringify(others.get(bo)), /step-free/)
    assert.equal(others.has(cy), false)
    assert.equal(AccessFlag({ needs: others.get(cy), person: cy }), null)

    const theirs = await accessNeedsOf(db, [bo], { id: staffId })
    assert.match(shown(theirs.get(bo), bo), /Step-free access/)
  }),
)

test(
  'after a year the flag says that it is old, and an empty passport is no flag',
  inDatabase(async (db) => {
    const old = await withNeeds(db, 'Ada Farrow', 'staff', '2025-06-01')
    assert.match(shown((await accessNeedsOf(db, [old], { today })).get(old), old), /not looked at for a year/)
    await replaceNeeds(db, old, ['place'], [], now)
    assert.equal((await accessNeedsOf(db, [old])).size, 0)
    assert.equal((await accessNeedsOf(db, [])).size, 0)
  }),
)

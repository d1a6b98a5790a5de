import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LogDraft, mayLog } from './contact-log.ts'
import { mayMarkTold } from './held.ts'

const draft: LogDraft = { kind: 'conversation', channel: 'phone', happenedOn: '2026-06-01', words: '' }

test('a contact happened today or before, and in some way', () => {
  assert.deepEqual(mayLog(draft, '2026-06-01'), { ok: true, value: draft })
  assert.deepEqual(mayLog(draft, '2026-05-31'), { ok: false, because: 'in-the-future' })
  assert.deepEqual(mayLog({ ...draft, channel: 'none' }, '2026-06-01'), { ok: false, because: 'channel-missing' })
})

test('a note says something and was no contact', () => {
  const note: LogDraft = { ...draft, kind: 'note' }
  assert.deepEqual(mayLog(note, '2026-06-01'), { ok: false, because: 'words-missing' })
  assert.deepEqual(mayLog({ ...note, words: 'Has a new chair' }, '2026-06-01'), {
    ok: true,
    value: { ...note, words: 'Has a new chair', channel: 'none' },
  })
})

test('a held message is told once, from the day it was held until today', () => {
  const told = { day: '2026-05-20', channel: 'phone', details: '' } as const
  const message = { toldOn: null, heldOn: '2026-05-20' }
  assert.ok(mayMarkTold(message, told, '2026-06-01').ok)
  assert.deepEqual(mayMarkTold({ ...message, toldOn: '2026-05-21' }, told, '2026-06-01'), { ok: false, because: 'told-already' })
  assert.deepEqual(mayMarkTold(message, { ...told, day: '2026-05-19' }, '2026-06-01'), { ok: false, because: 'before-held' })
  assert.deepEqual(mayMarkTold(message, { ...told, day: '2026-06-02' }, '2026-06-01'), { ok: false, because: 'in-the-future' })
})

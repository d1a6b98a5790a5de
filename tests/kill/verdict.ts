import assert from 'node:assert/strict'
import { Agent } from 'node:http'
import { openStore } from '#platform/database/open.ts'
import { type Settings, serve } from './heard-process.ts'
import { browser } from './person.ts'
import type { Acknowledged } from './rounds.ts'
import type { Where } from './survey-database.ts'

/**
 * After all kills: whatever somebody saw a receipt for is there, once; nothing is there twice or by halves.
 * For a survey with one question that is answered in words. Heard must not be running.
 */
export async function judgeRows(where: Where, acknowledged: readonly Acknowledged[]): Promise<{ responses: number }> {
  const store = await openStore(where)
  try {
    const rows = async (text: string) => (await store.query(text)).rows
    const said = await rows('select words, count(*)::int as times from contributions.contribution group by words')
    const times = new Map(said.map((row) => [row.words as string, row.times as number]))
    for (const { words } of acknowledged) assert.equal(times.get(words), 1, `"${words}" is there ${times.get(words) ?? 0} times`)
    assert.deepEqual(
      [...times].filter(([, count]) => count !== 1),
      [],
      'no words are there twice',
    )
    assert.equal(new Set(acknowledged.map(({ code }) => code)).size, acknowledged.length, 'every receipt has a code of its own')

    assert.deepEqual(await rows('select draft_id from activities.response group by draft_id having count(*) <> 1'), [])
    const halves = await rows(`
      select r.id from activities.response r
      where not exists (select from contributions.receipt t where t.id = r.receipt_id)
        or (select count(*) from contributions.contribution c where c.response_id = r.id and c.receipt_id = r.receipt_id) <> 1
        or (select count(*) from activities.answered a where a.response_id = r.id) = 0`)
    assert.deepEqual(halves, [], 'each response has its receipt, its words and its ticks')
    const receipts = await rows(
      'select t.id from contributions.receipt t where not exists (select from activities.response r where r.receipt_id = t.id)',
    )
    assert.deepEqual(receipts, [], 'each receipt has its response')
    return { responses: (await rows('select count(*)::int as n from activities.response'))[0]!.n as number }
  } finally {
    await store.close()
  }
}

/** Opens every receipt as its owner would, and looks for their words on it. */
export async function openReceipts(settings: Settings, acknowledged: readonly Acknowledged[]): Promise<void> {
  const heard = serve(settings)
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  try {
    const address = await heard.listening
    for (const { words, code } of acknowledged) {
      const owner = browser(address, agent)
      const opened = await owner.post('/receipt', [['code', code]])
      assert.equal(opened.status, 303, `the receipt ${code} opens`)
      const { html } = await owner.get(opened.location!)
      assert.ok(html.includes(words), `the receipt ${code} shows "${words}"`)
    }
  } finally {
    agent.destroy()
    await heard.stop()
  }
}

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { allJobs } from '#app/jobs.ts'
import { loopCommand } from '#modules/insights/loop.command.ts'
import { readConfig } from '#platform/config.ts'
import { queue } from '#platform/jobs/queue.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'
import type { Demonstration } from './demonstration.ts'
import type { FrontDoor } from './front-door.ts'

const steps = ['received', 'setAside', 'themed', 'answered', 'fedBack', 'acknowledged', 'disputed'] as const
type Counts = Partial<Record<(typeof steps)[number], number>>

/** What stands round a loop that goes through the front door: its time, its jobs, its messages and its counts. */
export function roundTheLoop({ store, organisation }: Demonstration, door: FrontDoor, project: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-loop-'))
  after(() => rmSync(dataDir, { recursive: true, force: true }))
  const config = { ...readConfig({}), dataDir }
  const log = openLog('silent')
  const jobs = allJobs(config, log)

  /** As the worker of a running installation: what is queued is done, and what has left is noted as told. */
  async function runJobs(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      const { failed } = await runQueued({ store, log, jobs, organisationById: async () => organisation, now: door.clock.now })
      assert.deepEqual(failed, [])
      await store.within(organisation.id, (db) => queue(db, 'insights.note-sent', {}, { once: 'round' }))
    }
  }

  /** What `heard loop --project … --json` prints. */
  async function loop(): Promise<Record<string, unknown>> {
    const options = { project, organisation: 'localhost' }
    return (await loopCommand.run({ store, config, now: door.clock.now, options, positionals: [], say: () => {} })).data as Record<string, unknown>
  }

  return {
    runJobs,
    loop,
    pass(hours: number): void {
      door.clock.now = new Date(door.clock.now.getTime() + hours * 3_600_000)
    },
    /** Counts that are not named are zero. */
    async assertLoop(expected: Counts): Promise<void> {
      const counts = await loop()
      assert.deepEqual(
        steps.map((step) => `${step} ${counts[step]}`),
        steps.map((step) => `${step} ${expected[step] ?? 0}`),
      )
      assert.equal(counts.unanswered, (counts.received as number) - (counts.answered as number))
    },
    messagesTo: (email: string, kind: string) =>
      store.reading(organisation.id, (db) =>
        db
          .selectFrom('platform.message')
          .select(['subject', 'bodyText', 'sentAt'])
          .where('toAddress', '=', email)
          .where('kind', '=', kind)
          .orderBy('queuedAt')
          .orderBy('id')
          .execute(),
      ),
  }
}

/** The path of the link in a message to an address that has this in it. */
export function linkIn(text: string, part: string): string {
  const link = text.match(/https?:\/\/[^\s)>]+/g)?.find((one) => one.includes(part))
  assert.ok(link, `no link to ${part} in the message`)
  const { pathname, search } = new URL(link)
  return pathname + search
}

/** The address of the first link of a page that leads to such an address and has this text. */
export function linkTo(html: string, address: RegExp, text = ''): string {
  const links = [...html.matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href, inside]) => ({
    href: href!.replaceAll('&amp;', '&'),
    inside: inside!,
  }))
  const found = links.find(({ href, inside }) => address.test(href) && inside.includes(text))
  return found?.href ?? assert.fail(`no link like ${address} with "${text}" on the page`)
}

export const codeIn = (html: string): string =>
  /<strong>([A-Z]+-\d{4}-[A-Z]+-[A-Z]+)<\/strong>/.exec(html)?.[1] ?? assert.fail('no receipt code on the page')

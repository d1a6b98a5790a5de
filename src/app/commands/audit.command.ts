import { isRealDay, startOfDay } from '#lib/dates.ts'
import { organisationNamed } from '#modules/organisations/index.ts'
import { command } from '#platform/command.ts'
import { eventsInOrder } from '#platform/database/audit.ts'
import { UsageProblem } from '#platform/errors.ts'

const usage = 'heard audit --since DATE [--organisation HOST] [--json]'
const text = { type: 'string' } as const
const most = 1_000_000

/** Who did what since the beginning of a day, oldest first: ids and codes only. JSON lines, or one JSON array with `--json`. At most a million. */
export const auditCommand = command({
  name: 'audit',
  usage,
  options: { since: text, organisation: text },
  needsInstallation: true,
  instead: 'The page "Who did what" shows the same',
  async run({ store, options, positionals, say }) {
    const { since, organisation } = options
    if (positionals.length > 0 || typeof since !== 'string' || !isRealDay(since))
      throw new UsageProblem(`Say since when, as a day such as 2026-05-01\nUsage: ${usage}`)
    const organisationId = await organisationNamed(store, typeof organisation === 'string' ? organisation : undefined)
    const events = await store.reading(organisationId, async (db) => {
      const read = []
      for await (const { at, ...event } of eventsInOrder(db, { from: startOfDay(since) }, most)) read.push({ at: at.toISOString(), ...event })
      return read
    })
    if (events.length === most) say(`These are the first ${most}. Ask again from the last day`)
    return { text: events.map((event) => JSON.stringify(event)).join('\n'), data: events }
  },
})

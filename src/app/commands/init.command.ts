import { sql } from 'kysely'
import { z } from 'zod'
import { insertOrganisation } from '#modules/organisations/index.ts'
import { addStaff } from '#modules/people/index.ts'
import { command } from '#platform/command.ts'
import { newId } from '#platform/database/identifiers.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { bringUp } from '../bring-up.ts'
import { installationOf, markInstallation } from '../installation.ts'

const usage =
  'heard init --name ORGANISATION --administrator NAME --email ADDRESS --second-administrator NAME --second-email ADDRESS [--phone NUMBER] [--base-url URL] [--json]'

const name = z.string().trim().min(2).max(120)
const Asked = z.object({
  name,
  administrator: name,
  email: z.email().max(200),
  'second-administrator': name,
  'second-email': z.email().max(200),
  phone: z.string().max(40).default(''),
  'base-url': z.url({ protocol: /^https?$/ }),
})

/** Sets up a real installation: the organisation with its host, and two administrators who are sent an invitation. */
export const init = command({
  name: 'init',
  usage,
  options: Object.fromEntries(Object.keys(Asked.shape).map((option) => [option, { type: 'string' as const }])),
  needsInstallation: false,
  instead: 'Stop it first',
  async run({ store, config, options, now }) {
    const read = Asked.safeParse({ ...options, 'base-url': options['base-url'] ?? config.baseUrl })
    if (!read.success)
      throw new UsageProblem(`${read.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n')}\nUsage: ${usage}`)
    const asked = read.data
    if (asked.email.toLowerCase() === asked['second-email'].toLowerCase())
      throw new CommandRefused('The second administrator is another person, with an email address of their own')

    await bringUp(store)
    const found = await installationOf(store)
    if (found?.demonstration)
      throw new CommandRefused('This is a demonstration. Choose another data folder (DATA_DIR) or database (DATABASE_URL) for real work')

    const address = new URL(asked['base-url'])
    const organisation = {
      id: newId(),
      name: asked.name,
      phone: asked.phone,
      email: '',
      address: '',
      about: '',
      host: address.hostname,
      baseUrl: address.origin,
      madeAt: now,
    }
    await store.outside(async (db) => {
      const taken = await db.selectFrom('organisations.host').select('host').where('host', '=', organisation.host).executeTakeFirst()
      if (taken) throw new CommandRefused(`${organisation.host} leads to an organisation already`)
      if (!found) await markInstallation(db, false, now)
      await insertOrganisation(db, organisation)
      await sql`select set_config('app.organisation', ${organisation.id}, true)`.execute(db)
      const tenant = { id: organisation.id, name: organisation.name, demonstration: false, baseUrl: organisation.baseUrl }
      const work = { db, person: null, organisation: tenant, now }
      await addStaff(work, { name: asked.administrator, email: asked.email, position: '', role: 'administrator' })
      await addStaff(work, { name: asked['second-administrator'], email: asked['second-email'], position: '', role: 'administrator' })
    })
    const text = `${asked.name} is set up at ${organisation.baseUrl}. Start the server: both administrators are then sent an email, and sign in with their address at ${organisation.baseUrl}/sign-in`
    return { text, data: { organisation: organisation.id, host: organisation.host, baseUrl: organisation.baseUrl } }
  },
})

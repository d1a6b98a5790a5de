import assert from 'node:assert/strict'
import { Authenticator, type Otherwise } from './authenticator.ts'
import type { Answer, Client } from './front-door.ts'
import { type Accounts, accounts, type Member } from './people.ts'

type Owner = { member: Member; client: Client; device: Authenticator }

/** One organisation at its front door, whose people have devices that keep passkeys. */
export type PasskeyWorld = Accounts & {
  origin: string
  /** What the page of a form tells the browser to ask a device for, as text. */
  optionsAt: (client: Client, path: string) => Promise<string>
  /** Adds a passkey where somebody is signed in. */
  add: (client: Client, device: Authenticator, otherwise?: Otherwise) => Promise<Answer>
  /** Signs in with the newest passkey of a device. */
  signIn: (client: Client, device: Authenticator, otherwise?: Otherwise) => Promise<Answer>
  /** Somebody new, signed in, with a passkey on a device of theirs. */
  withPasskey: (name: string, device?: Authenticator) => Promise<Owner>
  /** The ids of the passkeys that somebody sees on their page, the oldest first. */
  idsOf: (client: Client) => Promise<string[]>
  events: (type: string) => Promise<{ subject: string | null; details: unknown }[]>
}

export async function passkeyWorld(): Promise<PasskeyWorld> {
  const world = await accounts()
  const origin = world.organisation.baseUrl
  const optionsAt = async (client: Client, path: string) => (await client.get(`${path}?options=yes`)).html
  const add = async (client: Client, device: Authenticator, otherwise: Otherwise = {}) => {
    const made = device.make(await optionsAt(client, '/my/passkeys/new'), otherwise)
    return client.post('/my/passkeys/new', { name: 'My phone', credential: made })
  }
  return {
    ...world,
    origin,
    optionsAt,
    add,
    async signIn(client, device, otherwise = {}) {
      const credential = device.use(await optionsAt(client, '/sign-in/passkey'), otherwise)
      return client.post('/sign-in/passkey', { credential, next: '/my/passkeys' })
    },
    async withPasskey(name, device = new Authenticator(origin)) {
      const member = await world.contributor(name)
      const client = await world.as(member)
      assert.equal((await add(client, device)).location, '/my/passkeys')
      return { member, client, device }
    },
    async idsOf(client) {
      const { html } = await client.get('/my/passkeys')
      return [...html.matchAll(/name="passkey" value="([^"]+)"/g)].map(([, id]) => id ?? '')
    },
    events: (type) =>
      world.store.reading(world.organisation.id, (db) =>
        db.selectFrom('platform.event').select(['subject', 'details']).where('type', '=', type).orderBy('id').execute(),
      ),
  }
}

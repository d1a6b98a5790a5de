import assert from 'node:assert/strict'
import { addStaff, insertPerson } from '#modules/people/index.ts'
import type { Store } from '#platform/database/store.ts'
import type { Organisation } from '#platform/http/page.ts'
import { anOrganisation, aStore } from './database.ts'
import { type Client, type FrontDoor, frontDoor } from './front-door.ts'
import { linkIn } from './whole-loop.ts'

export type Member = { id: string; organisationId: string; name: string; email: string }
type Message = { kind: string; subject: string; bodyText: string }

/** One organisation with a front door, empty but for whom a test adds. */
export type Accounts = {
  store: Store
  organisation: Organisation
  door: FrontDoor
  /** A browser of somebody, or of nobody. */
  as: (member: Member | null) => Promise<Client>
  staff: (name: string, role: 'lead' | 'administrator' | 'decision-maker') => Promise<Member>
  contributor: (name: string) => Promise<Member>
  /** What was sent to an address, the oldest first. */
  messagesTo: (email: string) => Promise<Message[]>
  pass: (minutes: number) => void
}

export async function accounts(): Promise<Accounts> {
  const store = await aStore()
  const organisation = await store.outside((db) => anOrganisation(db))
  const door = await frontDoor(store)
  const member = (id: string, name: string, email: string): Member => ({ id, organisationId: organisation.id, name, email })
  const addressOf = (name: string) => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@elmbrook.example`
  return {
    store,
    organisation,
    door,
    as: (one) => door.as(one, new URL(organisation.baseUrl).hostname),
    async staff(name, role) {
      const email = addressOf(name)
      const added = await store.within(organisation.id, (db) =>
        addStaff({ db, organisation, now: door.clock.now, person: null }, { name, email, position: '', role }),
      )
      assert.ok(added.ok)
      return member(added.value, name, email)
    },
    async contributor(name) {
      const email = addressOf(name)
      const person = { kind: 'contributor' as const, name, email, addedAt: door.clock.now }
      return member(await store.within(organisation.id, (db) => insertPerson(db, person)), name, email)
    },
    messagesTo: (email) =>
      store.reading(organisation.id, (db) =>
        db
          .selectFrom('platform.message')
          .select(['kind', 'subject', 'bodyText'])
          .where('toAddress', '=', email)
          .orderBy('queuedAt')
          .orderBy('id')
          .execute(),
      ),
    pass(minutes) {
      door.clock.now = new Date(door.clock.now.getTime() + minutes * 60_000)
    },
  }
}

/** The newest message of a kind. */
export const newestOf = (messages: readonly Message[], kind: string): string =>
  messages.findLast((message) => message.kind === kind)?.bodyText ?? assert.fail(`no message ${kind}`)

/** The six digits of a message. */
export const codeOf = (text: string): string => (/\b(\d{3}) (\d{3})\b/.exec(text) ?? assert.fail('no code in the message')).slice(1).join('')

export { linkIn }

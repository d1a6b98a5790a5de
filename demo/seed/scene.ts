import type { Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import type { Member } from '../cast.ts'
import type { Story } from '../story.ts'

/** A moment of the story: a transaction in the organisation, at a day counted back from today. */
export type Moment = { db: Writer; now: Date; organisation: Organisation }

export type Scene = {
  story: Story
  today: Date
  /** A moment so many days before today, at nine in the morning or as many hours later. */
  ago: (days: number, hours?: number) => Date
  at: <Value>(daysAgo: number, work: (moment: Moment) => Promise<Value>) => Promise<Value>
  person: (member: Member) => string
  /** A member of the cast as whoever does something, who may do all that the story asks of them. */
  as: (member: Member) => { id: string; name: string; grants: readonly []; may: () => boolean }
}

export function sceneOf({
  store,
  tenant,
  people,
  now,
  story,
}: {
  store: Store
  tenant: Organisation
  people: ReadonlyMap<string, string>
  now: Date
  story: Story
}): Scene {
  const ago = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 + hours * 3_600_000)
  const person = (member: Member) => {
    const id = people.get(member.email)
    if (!id) throw new Error(`${member.name} is not in the cast`)
    return id
  }
  return {
    story,
    today: now,
    ago,
    person,
    as: (member) => ({ id: person(member), name: member.name, grants: [], may: () => true }),
    at: (daysAgo, work) => store.within(tenant.id, (db) => work({ db, now: ago(daysAgo), organisation: tenant })),
  }
}

import { dayOf } from '#lib/dates.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Work } from '#platform/http/page.ts'
import { keptWording } from './consent-wording.queries.ts'
import { consentsInForce } from './consents.queries.ts'
import { isGiven, type Purpose } from './consents.ts'
import { currentWordings } from './current-wordings.action.ts'
import { everShared, insertListConsents, insertListShared } from './import-people.queries.ts'
import type { StagedPerson } from './import-rows.queries.ts'
import type { Shared } from './shared.ts'

/** `recordedBy`: the member of staff in whose name it is written down that a list says people agreed; without one no consent is. */
export type Importing = { db: Writer; now: Date; actor: string | null; recordedBy: string | null }

export const importingAs = ({ db, now, person }: Pick<Work, 'db' | 'now' | 'person'>): Importing => ({
  db,
  now,
  actor: person.id,
  recordedBy: person.id,
})

/** What a yes in a list stands for. */
const agreedByList = ['contact', 'involvement'] as const

const sharedIn = ({ interests, areas }: Pick<StagedPerson, 'interests' | 'areas'>): Shared[] => [
  ...interests.map((words) => ({ kind: 'interest', words }) as const),
  ...areas.map((words) => ({ kind: 'area', words }) as const),
]

/** What a list says about people who were added by it: that they agreed, and what they share. Without the consent nothing that they share is kept. */
export async function keepWhatTheySaid(work: Importing, people: readonly StagedPerson[]): Promise<void> {
  const agreeing = work.recordedBy === null ? [] : people.filter(({ agreed }) => agreed)
  if (agreeing.length === 0) return
  await consent(
    work,
    agreeing.flatMap(({ id }) => agreedByList.map((purpose) => ({ personId: id, purpose }))),
  )
  const shared = agreeing.flatMap((person) => sharedIn(person).map((one) => ({ ...one, personId: person.id })))
  await insertListShared(work.db, shared, work.now)
}

/** The same of somebody who was here before. What they said themselves, yes or no, stands, and what they took back stays taken back. */
export async function keepWhatIsNew(work: Importing, personId: string, given: StagedPerson): Promise<void> {
  const before = await consentsInForce(work.db, personId)
  const unsaid = given.agreed ? agreedByList.filter((purpose) => before[purpose] === undefined) : []
  await consent(
    work,
    unsaid.map((purpose) => ({ personId, purpose })),
  )
  if (!isGiven(await consentsInForce(work.db, personId), 'involvement')) return
  const known = new Set((await everShared(work.db, personId)).map(sign))
  const shared = sharedIn(given).filter((one) => !known.has(sign(one)))
  await insertListShared(
    work.db,
    shared.map((one) => ({ ...one, personId })),
    work.now,
  )
}

const sign = ({ kind, words }: Shared): string => `${kind}:${words.toLowerCase()}`

async function consent({ db, now, recordedBy }: Importing, consents: readonly { personId: string; purpose: Purpose }[]): Promise<void> {
  if (recordedBy === null || consents.length === 0) return
  const current = await currentWordings(db)
  const wordings = new Map<Purpose, string>()
  for (const purpose of agreedByList) wordings.set(purpose, await keptWording(db, current[purpose], now))
  const rows = consents.flatMap(({ personId, purpose }) => {
    const wordingId = wordings.get(purpose)
    return wordingId === undefined ? [] : [{ personId, purpose, wordingId }]
  })
  await insertListConsents(db, rows, { by: recordedBy, saidOn: dayOf(now), now })
}

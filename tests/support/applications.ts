import { randomUUID } from 'node:crypto'
import { codeOf } from '#modules/contributions/index.ts'
import { takeApplication } from '#modules/opportunities/apply/take-application.action.ts'
import type { Store } from '#platform/database/store.ts'
import type { Organisation } from '#platform/http/page.ts'

export type Applying = {
  name: string
  channel: 'email' | 'phone' | 'letter' | 'none'
  /** An account of theirs. */
  personId?: string
  /** Whether they opened the link that says that the address is theirs. */
  confirmed?: boolean
  helps?: string
  typedBy?: string
}

/** Somebody applies for an opportunity by the way that they can be reached by. @returns the application, and the code of its receipt */
export async function anApplication(store: Store, organisation: Organisation, opportunityId: string, who: Applying, now: Date) {
  return store.within(organisation.id, async (db) => {
    const { projectId } = await db
      .selectFrom('opportunities.opportunity')
      .select('projectId')
      .where('id', '=', opportunityId)
      .executeTakeFirstOrThrow()
    const contact = { name: who.name, email: '', phone: '', address: '', largePrint: false }
    const email = `${who.name.toLowerCase().replace(/[^a-z]+/g, '.')}@home.test`
    const { id, receiptId } = await takeApplication(
      { db, now, organisation },
      { id: opportunityId, projectId },
      {
        formId: randomUUID(),
        personId: who.personId ?? null,
        route: who.typedBy ? 'phone' : 'web',
        typedBy: who.typedBy ?? null,
        name: who.name,
        why: `I am ${who.name}, and I want it to be on time`,
        helps: who.helps ?? '',
        contact: {
          ...contact,
          channel: who.channel,
          ...(who.channel === 'email' && { email }),
          ...(who.channel === 'phone' && { phone: '01632 960 771' }),
          ...(who.channel === 'letter' && { address: '2 Mill Lane\nWennick\nTW1 4AB' }),
        },
        dates: [],
        selection: new Map(),
        wayInId: null,
        givenOn: null,
        lateBecause: null,
      },
    )
    if (who.confirmed) await db.updateTable('contributions.receipt').set({ confirmedAt: now }).where('id', '=', receiptId).execute()
    return { id, receiptId, email, code: await codeOf(db, receiptId) }
  })
}

/** The opportunity of a title. */
export const opportunityCalled = (store: Store, organisationId: string, title: string): Promise<string> =>
  store.reading(organisationId, async (db) => {
    const { id } = await db.selectFrom('opportunities.opportunity').select('id').where('title', '=', title).executeTakeFirstOrThrow()
    return id
  })

/** Takes an opportunity back to when it closed: nobody was looked at, and nobody has said how many places there are. */
export const unsettled = (store: Store, opportunityId: string): Promise<void> =>
  store.outside(async (db) => {
    const applications = db.selectFrom('opportunities.application').select('id').where('opportunityId', '=', opportunityId)
    await db.deleteFrom('opportunities.step').where('applicationId', 'in', applications).execute()
    await db.deleteFrom('opportunities.capacity').where('opportunityId', '=', opportunityId).execute()
  })

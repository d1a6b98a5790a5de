import { dayOf } from '#lib/dates.ts'
import { plusGroupsOn } from '#modules/organisations/index.ts'
import { mayKeep } from '#modules/partners/index.ts'
import { page, view } from '#platform/http/page.ts'
import { totals } from '../addresses.ts'
import { shownTotals } from '../shown-totals.queries.ts'
import { surroundings } from '../surroundings.queries.ts'
import { Core20Plus } from './core20plus.view.tsx'

const title = 'Core20PLUS'

/** Whether the organisation hears from the most deprived fifth: from published totals, as on the page of all totals. */
export default page({
  path: '/equality/core20plus',
  allow: 'equality.totals',
  reads: 'equality.totals',
  role: 'heard_monitoring',
  reach: ({ reading, now }) => reading(async (db) => ({ ...(await surroundings(db)), plusGroups: await plusGroupsOn(db, dayOf(now)) })),

  async get({ db, person, reached: { periods, reachedBy, plusGroups } }) {
    const { beside } = await shownTotals(db, periods)
    const comparison = beside.at(-1)?.comparisons.find(({ question }) => question === 'deprivation')
    const shown = { now: periods.at(-1), comparison, reachedBy, plusGroups, mayAsk: mayKeep(person) }
    return view(title, <Core20Plus title={title} {...shown} />, {
      back: { href: totals, text: 'Back to all totals' },
    })
  },
})

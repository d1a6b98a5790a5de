import { dayOf } from '#lib/dates.ts'
import { mayKeep, partnersNamed } from '#modules/partners/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { found } from '#platform/errors.ts'
import { href, page, view } from '#platform/http/page.ts'
import { sessionsOf, waitingWork, workOf } from './partner-work.queries.ts'
import { counts, sumsOf } from './partner-work.ts'
import { PartnerWork } from './work.view.tsx'

const title = 'Work with this partner'

/** Everything on record with a partner: agreements, what was asked and paid, sessions, and what came back to them. */
export const partnerWorkPage = page({
  path: '/partners/:partner/work',
  allow: 'partners.read',
  onAnyProject: true,

  async get({ db, params, person, now }) {
    const partner = found((await partnersNamed(db, [params.partner])).get(params.partner), 'partner')
    const records = await workOf(db, partner.id)
    const shown = {
      records,
      sessions: await sessionsOf(db, partner.id),
      waiting: await waitingWork(db, { partnerId: partner.id }),
      sums: sumsOf(records.filter(counts), dayOf(now)),
      names: await namesOf(
        db,
        records.map(({ recordedBy }) => recordedBy),
      ),
      mayKeep: mayKeep(person),
      mayRead: (projectId: string) => person.may('projects.read', projectId),
    }
    return view(title, <PartnerWork title={title} partner={partner} {...shown} />, {
      back: { href: href('/partners/:partner', { partner: partner.id }), text: 'Back to the partner' },
    })
  },
})

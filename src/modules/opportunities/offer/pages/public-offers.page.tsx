import { page, view } from '#platform/http/page.ts'
import { type Looked, openOffers } from '../offers.queries.ts'
import { publicOffersPath } from '../paths.ts'
import { PublicOffers, publicOffersTitle } from './public-offers.view.tsx'

/** What anyone can apply for now, soonest closing first. */
export const publicOffersPage = page({
  path: publicOffersPath,
  allow: 'anyone',

  async get({ db, answers, now }) {
    const looked = lookedFor(answers)
    return view(publicOffersTitle, <PublicOffers offers={await openOffers(db, now, looked)} looked={looked} />)
  },
})

/** What an address asks. What cannot be read is left out. */
function lookedFor(answers: URLSearchParams): Looked {
  const held = answers.get('held')
  return { held: held === 'online' || held === 'in-person' ? held : undefined, paid: answers.getAll('paid').includes('yes') }
}

import { slug } from '#lib/slug.ts'
import { glossaryOf } from '#modules/organisations/index.ts'
import { calendarFile, calendarType } from '#platform/documents/calendar.ts'
import { found } from '#platform/errors.ts'
import { file, href, page, view } from '#platform/http/page.ts'
import { stateOf } from '../offer.ts'
import { publicOffer } from '../offers.queries.ts'
import { publicOfferPath, publicOffersPath } from '../paths.ts'
import { OfferToRead } from './public-offer.view.tsx'

/** How a page is asked for on paper. */
const paperOf = (answers: URLSearchParams) => {
  const paper = answers.get('paper')
  return paper === 'large' ? ('large-print' as const) : paper === 'normal' ? ('print' as const) : undefined
}

/** One opportunity: everything that people need to know to say yes or no. */
export const publicOfferPage = page({
  path: publicOfferPath,
  allow: 'anyone',

  async get({ db, params, answers, organisation, now }) {
    const offer = await publicOffer(db, params.opportunity)
    const layout = paperOf(answers)
    const shown = { offer, state: stateOf(offer, now), organisation, terms: await glossaryOf(db) }
    const back = { href: href(publicOffersPath), text: 'All opportunities' }
    return view(offer.title, <OfferToRead {...shown} onPaper={layout !== undefined} />, layout ? { layout } : { back })
  },
})

/** The closing time, for a calendar. */
export const closingCalendarPage = page({
  path: '/opportunities/:opportunity/calendar',
  allow: 'anyone',

  async get({ db, params, organisation, now }) {
    const offer = await publicOffer(db, params.opportunity)
    found(stateOf(offer, now) === 'open' ? offer : undefined, 'opportunity')
    const url = `${organisation.baseUrl}${href(publicOfferPath, params)}`
    const closing = { id: offer.id, title: `Closes: ${offer.title}`, at: offer.closesAt, url, about: `Apply before this time. ${url}` }
    return file(`${slug(offer.title) || 'opportunity'}.ics`, calendarType, calendarFile(closing, offer.publishedAt))
  },
})

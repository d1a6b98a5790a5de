import { dayOf } from '#lib/dates.ts'
import { slug } from '#lib/slug.ts'
import { glossaryOf } from '#modules/organisations/index.ts'
import { calendarFile, calendarType } from '#platform/documents/calendar.ts'
import { found } from '#platform/errors.ts'
import { file, href, page, paperFrame, view } from '#platform/http/page.ts'
import { datesOffered } from '../../apply/questions.queries.ts'
import { languagesOf } from '../../languages/paired-texts.queries.ts'
import { waitingFor } from '../../places/tellings.queries.ts'
import { stateOf } from '../offer.ts'
import { publicOffer } from '../offers.queries.ts'
import { publicOfferPath, publicOffersPath } from '../paths.ts'
import { OfferToRead } from './public-offer.view.tsx'

/** One opportunity: everything that people need to know to say yes or no. */
export const publicOfferPage = page({
  path: publicOfferPath,
  allow: 'anyone',

  async get({ db, params, answers, organisation, now }) {
    const offer = await publicOffer(db, params.opportunity)
    const paper = paperFrame(answers)
    const [texts, dates] = [await languagesOf(db, offer.id), await datesOffered(db, offer.id)]
    const { people } = await waitingFor(db, offer.id, now)
    const someWait = people > 0 ? { late: offer.hearBy < dayOf(now) } : undefined
    const shown = { offer, state: stateOf(offer, now), organisation, terms: await glossaryOf(db), texts, dates, someWait }
    const back = { href: href(publicOffersPath), text: 'All opportunities' }
    return view(offer.title, <OfferToRead {...shown} via={answers.get('via') ?? undefined} onPaper={paper !== undefined} />, paper ?? { back })
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

import { found } from '#platform/errors.ts'
import { href, page, paperFrame, view } from '#platform/http/page.ts'
import { stateOf } from '../offer/offer.ts'
import { publicOffer } from '../offer/offers.queries.ts'
import { publicOfferPath } from '../offer/paths.ts'
import { publicLanguagesPath } from './languages.words.ts'
import { languagesOf, textIn } from './paired-texts.queries.ts'
import { LanguageList, languagesTitle, TextToRead } from './public-text.view.tsx'

/** An opportunity in another language or in Easy Read (`?in=cy`), or the list of those that there are. */
export const publicLanguagesPage = page({
  path: publicLanguagesPath,
  allow: 'anyone',

  async get({ db, params, answers, organisation, now }) {
    const offer = await publicOffer(db, params.opportunity)
    const back = { back: { href: href(publicOfferPath, params), text: 'Back to the opportunity' } }
    const language = answers.get('in')
    if (language === null) return view(languagesTitle, <LanguageList offer={offer} texts={await languagesOf(db, offer.id)} />, back)
    const text = found(await textIn(db, offer.id, language), 'language')
    const paper = paperFrame(answers)
    const address = `${organisation.baseUrl}${href(publicLanguagesPath, params, { in: language })}`
    const shown = { offer, text, address, state: stateOf(offer, now), onPaper: paper !== undefined }
    return view(text.title, <TextToRead {...shown} />, paper ?? back)
  },
})

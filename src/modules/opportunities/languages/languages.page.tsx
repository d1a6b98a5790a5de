import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { offerFor } from '../offer/offers.queries.ts'
import { backToOffer } from '../offer/pages/part.page.tsx'
import { keepText } from './keep-text.action.ts'
import { Languages, NewText, newTextTitle, staffLanguagesTitle } from './languages.view.tsx'
import { languagesPath, newTextPath } from './languages.words.ts'
import { pairedForm } from './paired-text.form.ts'
import type { PairedRefusal } from './paired-text.ts'
import { languagesOf, textIn } from './paired-texts.queries.ts'

type Names = { project: string; opportunity: string }
const offerOf = async (db: Reader, { project, opportunity }: Names) => offerFor(db, (await projectFor(db, project)).id, opportunity)

/** The languages in which an opportunity can be read, for staff. */
export const languagesPage = page({
  path: languagesPath,
  allow: 'opportunities.keep',

  async get({ db, params }) {
    const offer = await offerOf(db, params)
    return view(staffLanguagesTitle, <Languages offer={offer} texts={await languagesOf(db, offer.id)} names={params} />, backToOffer(params))
  },
})

/** Words in a language, or a newer version of them: `?language=cy` begins with those that stand. */
export const newTextPage = page({
  path: newTextPath,
  allow: 'opportunities.keep',

  async get({ db, params, answers }) {
    const offer = await offerOf(db, params)
    const stands = await textIn(db, offer.id, answers.get('language') ?? '')
    // Whoever writes new words has them checked anew.
    const begun = stands ? answersOf({ ...stands, checkedBy: '', checkedOn: '' }) : answers
    return view(newTextTitle, <NewText caption={offer.title} published={offer.publishedAt !== null} answers={begun} />, backTo(params))
  },

  async post({ params, answers, ...work }) {
    const offer = await offerOf(work.db, params)
    const drawn = (problems: Problems) =>
      again(
        newTextTitle,
        <NewText caption={offer.title} published={offer.publishedAt !== null} answers={answers} problems={problems} />,
        backTo(params),
      )
    const read = readForm(pairedForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const kept = await keepText(work, offer, { ...read.values, checkedOn: read.values.checkedOn ?? null })
    return kept.ok ? goTo(href(languagesPath, params)) : drawn(explain(kept.because))
  },
})

const backTo = (params: Names) => ({ back: { href: href(languagesPath, params), text: 'Back to the languages' } })

function explain(because: PairedRefusal | 'added-meanwhile'): Problems {
  switch (because) {
    case 'not-published':
      return { '': 'Publish the opportunity first. Until then its words can still change' }
    case 'easy-read-unchecked':
      return { checkedBy: 'Enter the group that checked it. Without one it must not be called Easy Read' }
    case 'checked-without-day':
      return { checkedOn: 'Enter the day on which it was checked' }
    case 'day-without-checker':
      return { checkedBy: 'Enter who checked it, or leave out the day' }
    case 'checked-after-today':
      return { checkedOn: 'The day must be today or before' }
    case 'checked-by-its-writer':
      return { checkedBy: 'Somebody who did not translate or write it has to check it' }
    case 'added-meanwhile':
      return { '': 'Somebody else has just added this language. Your words are still here. Look at theirs before you save again' }
    default:
      return never(because)
  }
}

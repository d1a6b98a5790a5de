import { momentAt } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { offerFor } from '../../offer/offers.queries.ts'
import { backToOffer, Stands } from '../../offer/pages/part.page.tsx'
import { dateForm } from '../dates.form.ts'
import { type DateRefusal, mostDates } from '../dates.ts'
import { addDate, removeDate } from '../keep-parts.action.ts'
import { datesPath } from '../paths.ts'
import { datesOffered } from '../questions.queries.ts'
import { DatesOffered, datesTitle } from './dates.view.tsx'

/** Dates as rows: people choose from them when they apply. They stand once the offer is published. */
export const datesPage = page({
  path: datesPath,
  allow: 'opportunities.keep',

  async get({ db, params }) {
    const offer = await offerFor(db, (await projectFor(db, params.project)).id, params.opportunity)
    if (offer.publishedAt) return view(datesTitle, <Stands offer={offer} title={datesTitle} project={params.project} />, backToOffer(params))
    return view(
      datesTitle,
      <DatesOffered offer={offer} dates={await datesOffered(db, offer.id)} answers={new URLSearchParams()} />,
      backToOffer(params),
    )
  },

  async post({ params, answers, ...work }) {
    const offer = await offerFor(work.db, (await projectFor(work.db, params.project)).id, params.opportunity)
    const dates = await datesOffered(work.db, offer.id)
    const drawn = (problems: Problems) =>
      again(datesTitle, <DatesOffered offer={offer} dates={dates} answers={answers} problems={problems} />, backToOffer(params))
    const removed = dates.find(({ id }) => id === answers.get('remove'))
    if (answers.has('remove')) {
      if (removed && !(await removeDate(work, offer, removed.id)).ok) return drawn(explain('published'))
      return goTo(href(datesPath, params))
    }
    const read = readForm(dateForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const { onDay, from, until } = read.values
    const added = await addDate(work, offer, { startsAt: momentAt(onDay, from), endsAt: momentAt(onDay, until) })
    return added.ok ? goTo(href(datesPath, params)) : drawn(explain(added.because))
  },
})

function explain(because: DateRefusal): Problems {
  switch (because) {
    case 'published':
      return { '': 'This is published, and people rely on its dates. Withdraw it, say why, and begin a new one' }
    case 'ends-too-early':
      return { until: 'The end must be after the start' }
    case 'not-to-come':
      return { onDay: 'The date must be in the future' }
    case 'there-already':
      return { onDay: 'There is a date with this start already' }
    case 'too-many-dates':
      return { '': `There can be ${mostDates} dates. Remove one first` }
    default:
      return never(because)
  }
}

import { addDays, dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, answersOf, Form, ProblemSummary, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { lineOf } from '../line.action.ts'
import type { OfferRefusal } from '../line.ts'
import { publishedIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { offerPlaces } from '../places.action.ts'
import { offersForm } from '../places.form.ts'
import { backToBoard } from './screening.page.tsx'

const title = 'Offer places'
/** A start for the day by which people answer: staff change it as they like. */
const usualDays = 7

async function everything(db: Reader, params: { project: string; opportunity: string }) {
  const { offer } = await publishedIn(db, params)
  const { toOffer } = (await lineOf(db, offer.id)).now
  const options = toOffer.map((one) => ({
    value: one.applicationId,
    label: `${one.number}. ${one.name}`,
    hint: one.kind === 'reserve' ? `Next on the waiting list, as number ${one.reservePlace}` : undefined,
  }))
  return { offer, options }
}

type Props = Awaited<ReturnType<typeof everything>> & { answers: URLSearchParams; problems?: Problems }

const Offers = ({ offer, options, answers, problems }: Props) =>
  options.length === 0 ? (
    <>
      <ProblemSummary problems={problems ?? {}} />
      <Title caption={offer.title}>{title}</Title>
      <p>There is nobody to offer a place to now. Either every place is taken, or nobody was chosen yet.</p>
    </>
  ) : (
    <Form problems={problems} title={title} caption={offer.title}>
      <p>They are told at once, each in the way that they chose. Saying no needs no reason.</p>
      <Ask form={offersForm} name="application" answers={answers} problems={problems} options={options} />
      <Ask form={offersForm} name="answerBy" answers={answers} problems={problems} />
      <Button preventDoubleClick>Offer the places</Button>
    </Form>
  )

/** Offers a place to those who were chosen and to those who come in next, with a day by which they answer. */
export const offerPlacesPage = page({
  path: placePaths.offers,
  allow: 'opportunities.places',

  async get({ db, params, now }) {
    const all = await everything(db, params)
    const filled = answersOf({ application: all.options.map(({ value }) => value), answerBy: addDays(dayOf(now), usualDays) })
    return view(title, <Offers {...all} answers={filled} />, backToBoard(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params)
    const wrong = (problems: Problems) => again(title, <Offers {...all} answers={answers} problems={problems} />, backToBoard(params))
    if (all.options.length === 0) return wrong({ '': 'There is nobody to offer a place to now' })
    const read = readForm(offersForm, answers, { application: all.options })
    if ('problems' in read) return wrong(read.problems)
    const done = await offerPlaces(work, all.offer, read.values.application, read.values.answerBy)
    return done.ok ? goTo(href(placePaths.board, params)) : wrong(explain(done.because))
  },
})

function explain(because: OfferRefusal | 'changed-meanwhile'): Problems {
  switch (because) {
    case 'nothing-chosen':
      return { application: 'Select at least one person' }
    case 'not-next':
      return { application: 'Somebody else was offered a place meanwhile. Select from the list as it is now' }
    case 'answer-by-too-early':
      return { answerBy: 'The day must be after today, so that they have time to answer' }
    case 'changed-meanwhile':
      return { '': 'Somebody else decided at the same time, or a person has left. Look at the list again' }
    default:
      return never(because)
  }
}

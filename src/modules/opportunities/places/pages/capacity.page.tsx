import { dayInWords, dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { namesOf } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { capacitiesOf } from '../capacity.queries.ts'
import type { CapacityRefusal } from '../line.ts'
import { publishedIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { sayPlaces } from '../places.action.ts'
import { capacityForm } from '../places.form.ts'
import { backToBoard } from './screening.page.tsx'

const title = 'How many places'

type Said = { places: number; because: string; by: string; setAt: Date }

async function everything(db: Reader, params: { project: string; opportunity: string }) {
  const { offer } = await publishedIn(db, params)
  const rows = await capacitiesOf(db, offer.id)
  const names = await namesOf(
    db,
    rows.map(({ setBy }) => setBy),
  )
  return { offer, said: rows.map(({ places, because, setBy, setAt }) => ({ places, because, by: names.get(setBy) ?? '', setAt })) }
}

type Props = { offer: { title: string }; said: readonly Said[]; answers: URLSearchParams; problems?: Problems }

const Capacity = ({ offer, said, answers, problems }: Props) => (
  <Form problems={problems} title={title} caption={offer.title}>
    <p>With more places, those who are next on the waiting list can be offered one. With fewer, nobody loses a place unless you tell them so.</p>
    <AskAll form={capacityForm} answers={answers} problems={problems} />
    <Button>Save</Button>
    {said.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">What was said before</h2>
        <ul class="heard-rows">
          {said.map(({ places, because, by, setAt }) => (
            <li>
              {places} on {dayInWords(dayOf(setAt))}, by {by}
              {because && `: ${because}`}
            </li>
          ))}
        </ul>
      </>
    )}
  </Form>
)

/** How many places there are: said once, and again with a reason. */
export const capacityPage = page({
  path: placePaths.capacity,
  allow: 'opportunities.places',

  async get({ db, params }) {
    const all = await everything(db, params)
    return view(title, <Capacity {...all} answers={answersOf({ places: all.said[0]?.places })} />, backToBoard(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params)
    const wrong = (problems: Problems) => again(title, <Capacity {...all} answers={answers} problems={problems} />, backToBoard(params))
    const read = readForm(capacityForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const done = await sayPlaces(work, all.offer, read.values.places, read.values.because)
    return done.ok ? goTo(href(placePaths.board, params)) : wrong(explain(done.because))
  },
})

function explain(because: CapacityRefusal): Problems {
  switch (because) {
    case 'because-missing':
      return { because: 'Enter why the number changes' }
    case 'same-as-before':
      return { places: 'This is the number of places already' }
    default:
      return never(because)
  }
}

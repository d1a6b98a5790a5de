import { never } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, ProblemSummary, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { lineOf } from '../line.action.ts'
import type { ChoosingRefusal, Chosen } from '../line.ts'
import { publishedIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { chooseByHand } from '../places.action.ts'
import { byHandForm, chosen, chosenOptions } from '../places.form.ts'
import { writtenIn } from '../screening.queries.ts'
import { backToBoard } from './screening.page.tsx'

const title = 'Choose by hand'
const atOnce = 100

async function everything(db: Reader, params: { project: string; opportunity: string }) {
  const { offer } = await publishedIn(db, params)
  return { offer, names: params, now: (await lineOf(db, offer.id)).now, people: await writtenIn(db, offer.id, ['eligible'], atOnce) }
}

type Props = Awaited<ReturnType<typeof everything>> & { answers: URLSearchParams; problems?: Problems }

/** With as many places as people there is nothing to choose: a place is filled in for everybody. */
const usual = ({ now, people }: Pick<Props, 'now' | 'people'>): string => (people.length <= now.free ? 'selected' : 'later')

function ByHand({ offer, names, now, people, answers, problems = {} }: Props) {
  if (people.length === 0 || now.places === null)
    return (
      <>
        <ProblemSummary problems={problems} />
        <Title caption={offer.title}>{title}</Title>
        {people.length === 0 ? (
          <p>
            Nobody waits to be chosen. <a href={href(placePaths.screening, names)}>First say who meets the conditions</a>.
          </p>
        ) : (
          <p>
            <a href={href(placePaths.capacity, names)}>First say how many places there are</a>.
          </p>
        )}
      </>
    )
  return (
    <Form problems={problems} title={title} caption={offer.title}>
      <p>
        {countInWords(now.free, 'place is', 'places are')} free, and {countInWords(people.length, 'person waits', 'people wait')} to be chosen. This
        is for small groups, and for when there are as many places as people. With more people, a lottery is fairer.
      </p>
      <p>Those on the waiting list are asked in the order in which they applied.</p>
      {people.map((one) => (
        <section>
          <h2 class="nhsuk-heading-s">
            {one.number}. {one.name}
          </h2>
          {one.why !== '' && <Paragraphs text={one.why} />}
          <Radios
            name={`chosen-${one.id}`}
            legend={`What does ${one.name} get?`}
            legendLook={{ size: 's' }}
            inline
            error={problems[`chosen-${one.id}`]}
            value={answers.get(`chosen-${one.id}`) ?? usual({ now, people })}
            items={Object.entries(chosenOptions).map(([value, label]) => ({ value, label }))}
          />
        </section>
      ))}
      <Ask form={byHandForm} name="because" answers={answers} problems={problems} />
      <Button preventDoubleClick>Save</Button>
    </Form>
  )
}

/** Choosing without a lottery, with a reason that each person reads. */
export const byHandPage = page({
  path: placePaths.byHand,
  allow: 'opportunities.places',

  async get({ db, params, answers }) {
    return view(title, <ByHand {...(await everything(db, params))} answers={answers} />, backToBoard(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params)
    const wrong = (problems: Problems) => again(title, <ByHand {...all} answers={answers} problems={problems} />, backToBoard(params))
    if (all.people.length === 0) return wrong({ '': 'Nobody waits to be chosen' })
    if (all.now.places === null) return wrong({ '': 'Say first how many places there are' })
    const read = readForm(byHandForm, answers)
    const decided = readForm(Object.fromEntries(all.people.map(({ id }) => [`chosen-${id}`, chosen])), answers)
    if ('problems' in read) return wrong(read.problems)
    if ('problems' in decided) return wrong(decided.problems)
    const decisions = new Map<string, Chosen>()
    for (const { id } of all.people) {
      const own = decided.values[`chosen-${id}`]
      if (own !== undefined && own !== 'later') decisions.set(id, own)
    }
    const done = await chooseByHand(work, all.offer, decisions, read.values.because)
    return done.ok ? goTo(href(placePaths.board, params)) : wrong(explain(done.because, all.people[0]?.id, all.now.free))
  },
})

function explain(because: ChoosingRefusal | 'changed-meanwhile', first: string | undefined, free: number): Problems {
  const list = first === undefined ? '' : `chosen-${first}`
  switch (because) {
    case 'places-not-set':
      return { '': 'Say first how many places there are' }
    case 'more-than-places':
      return { [list]: `You chose more people than there are places. ${countInWords(free, 'place is', 'places are')} free` }
    case 'because-missing':
      return { because: 'Enter how this was decided. Each of them reads it' }
    case 'nobody-decided':
      return { [list]: 'Decide about at least one person' }
    case 'changed-meanwhile':
      return { '': 'Somebody else decided at the same time, or a person has left. Look at the list again' }
    default:
      return never(because)
  }
}

import { countInWords } from '#lib/text.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { capacityOf } from '../../places/capacity.queries.ts'
import { placePaths } from '../../places/paths.ts'
import { isAtHand } from '../draw.action.ts'
import { latestDraw } from '../draws.queries.ts'
import { type Names, placesPath, selectionPath } from '../paths.ts'
import { choosingForm, placesForm } from '../places.form.ts'
import { choosingOf } from '../plan.queries.ts'
import { seenOf } from '../seen.queries.ts'
import { runRefusalWords } from '../selection.words.ts'
import { sayHow } from '../set-up.action.ts'

const title = 'How many places, and how they are drawn'

export const backToSelection = (params: Names) => ({
  back: { href: href(selectionPath, { project: params.project, opportunity: params.opportunity }), text: 'Back to choosing people' },
})

type Props = { caption: string; names: Names; places: number | null; answers: URLSearchParams; problems?: Problems }

/** The number is asked here the first time only. People are told of a change, so that one has a reason. */
const Places = ({ caption, names: { project, opportunity }, places, answers, problems }: Props) => (
  <Form problems={problems} title={title} caption={caption}>
    {places === null ? (
      <AskAll form={placesForm} answers={answers} problems={problems} />
    ) : (
      <>
        <p>
          There are {countInWords(places, 'place', 'places')}. <a href={href(placePaths.capacity, { project, opportunity })}>Change the number</a>
        </p>
        <AskAll form={choosingForm} answers={answers} problems={problems} />
      </>
    )}
    <Button>Save</Button>
  </Form>
)

/** How many people are chosen, and by which method. */
export const placesPage = page({
  path: placesPath,
  allow: 'opportunities.select',

  async get({ db, params, now }) {
    const seen = await seenOf(db, params, now)
    const choosing = await choosingOf(db, seen.id)
    const answers = choosing
      ? answersOf({ ...choosing, newcomerWeight: String(choosing.newcomerWeight) })
      : answersOf({ method: 'leximin', newcomerWeight: '1' })
    const shown = { caption: seen.title, names: params, places: await capacityOf(db, seen.id), answers }
    return view(title, <Places {...shown} />, backToSelection(params))
  },

  async post({ params, answers, ...work }) {
    const seen = await seenOf(work.db, params, work.now)
    const places = await capacityOf(work.db, seen.id)
    const drawn = (problems: Problems) =>
      again(title, <Places caption={seen.title} names={params} places={places} answers={answers} problems={problems} />, backToSelection(params))
    const read = readForm(places === null ? placesForm : { ...choosingForm }, answers)
    if ('problems' in read) return drawn(read.problems)
    if (seen.state === 'draft') return drawn({ '': runRefusalWords['not-published'] })
    const { newcomerWeight, method, households } = read.values
    if (method !== 'weighted' && newcomerWeight !== '1') return drawn({ newcomerWeight: 'More weight for newcomers needs names from a hat' })
    if (isAtHand(await latestDraw(work.db, seen.id))) return drawn({ '': runRefusalWords['draw-at-hand'] })
    const said = 'places' in read.values ? read.values.places : undefined
    await sayHow(work, seen.id, { method, newcomerWeight: Number(newcomerWeight), households }, said)
    return goTo(href(selectionPath, params))
  },
})

import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { isAtHand } from '../draw.action.ts'
import { latestDraw } from '../draws.queries.ts'
import { type Names, placesPath, selectionPath } from '../paths.ts'
import { placesForm } from '../places.form.ts'
import { planOf } from '../plan.queries.ts'
import { seenOf } from '../seen.queries.ts'
import { runRefusalWords } from '../selection.words.ts'
import { sayPlaces } from '../set-up.action.ts'

const title = 'How many places, and how they are drawn'

export const backToSelection = (params: Names) => ({
  back: { href: href(selectionPath, { project: params.project, opportunity: params.opportunity }), text: 'Back to choosing people' },
})

const Places = ({ caption, answers, problems }: { caption: string; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={caption}>
    <AskAll form={placesForm} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

/** How many people are chosen, and by which method. */
export const placesPage = page({
  path: placesPath,
  allow: 'opportunities.select',

  async get({ db, params, now }) {
    const seen = await seenOf(db, params, now)
    const plan = await planOf(db, seen.id)
    const answers = plan ? answersOf({ ...plan, newcomerWeight: String(plan.newcomerWeight) }) : answersOf({ method: 'leximin', newcomerWeight: '1' })
    return view(title, <Places caption={seen.title} answers={answers} />, backToSelection(params))
  },

  async post({ params, answers, ...work }) {
    const seen = await seenOf(work.db, params, work.now)
    const drawn = (problems: Problems) => again(title, <Places caption={seen.title} answers={answers} problems={problems} />, backToSelection(params))
    const read = readForm(placesForm, answers)
    if ('problems' in read) return drawn(read.problems)
    if (seen.state === 'draft') return drawn({ '': runRefusalWords['not-published'] })
    const { newcomerWeight, method, ...rest } = read.values
    if (method !== 'weighted' && newcomerWeight !== '1') return drawn({ newcomerWeight: 'More weight for newcomers needs names from a hat' })
    if (isAtHand(await latestDraw(work.db, seen.id))) return drawn({ '': runRefusalWords['draw-at-hand'] })
    await sayPlaces(work, seen.id, { ...rest, method, newcomerWeight: Number(newcomerWeight) })
    return goTo(href(selectionPath, params))
  },
})

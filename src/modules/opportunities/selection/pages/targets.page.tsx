import { dayOf } from '#lib/dates.ts'
import { capital } from '#lib/text.ts'
import { servedPeriods } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, file, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { boundsOf, countsOf, leftOver, problemOf, type Target } from '../bounds.ts'
import { type Checked, checkTargets } from '../check-targets.action.ts'
import { isAtHand } from '../draw.action.ts'
import { latestDraw } from '../draws.queries.ts'
import { targetsFrom } from '../figures.ts'
import { checkPath, type Names, placesPath, selectionPath, targetsPath } from '../paths.ts'
import { targetsOf } from '../plan.queries.ts'
import { pooled, selectionOf } from '../pool.queries.ts'
import { holding } from '../run.ts'
import { seenOf } from '../seen.queries.ts'
import { runRefusalWords } from '../selection.words.ts'
import { setTargets } from '../set-up.action.ts'
import { readTargets, targetAnswers } from '../targets.form.ts'
import { backToSelection } from './places.page.tsx'
import { Targets, type TargetsProps, targetsTitle } from './targets.view.tsx'

/** How many people of each answer the group should have. */
export const targetsPage = page({
  path: targetsPath,
  allow: 'opportunities.select',

  async get({ db, params, answers, now }) {
    const { seen, selection } = await loaded(db, params, now)
    if (!selection.plan) return view(targetsTitle, <NoPlacesYet caption={seen.title} names={params} />, backToSelection(params))
    if (answers.has('checked')) {
      const read = readTargets(selection.questions, selection.plan.places, answers)
      const outcome = 'problems' in read ? { problems: read.problems } : { checked: await checkedOf(db, selection, read.targets) }
      return view(targetsTitle, <Targets {...shown(seen.title, params, selection)} answers={answers} {...outcome} />, backToSelection(params))
    }
    const kept = await targetsOf(db, seen.id)
    const filled = answers.get('from') === 'figures' ? await fromFigures(db, selection, now) : undefined
    const targets = filled ? [...filled.targets, ...kept.filter(({ valueId }) => !filled.targets.some((one) => one.valueId === valueId))] : kept
    const props = { ...shown(seen.title, params, selection), answers: targetAnswers(targets), ...(filled && { filled: filled.says }) }
    return view(targetsTitle, <Targets {...props} />, backToSelection(params))
  },

  async post({ params, answers, ...work }) {
    const { seen, selection } = await loaded(work.db, params, work.now)
    if (!selection.plan) return again(targetsTitle, <NoPlacesYet caption={seen.title} names={params} />, backToSelection(params))
    const drawn = (problems: Problems) =>
      again(targetsTitle, <Targets {...shown(seen.title, params, selection)} answers={answers} problems={problems} />, backToSelection(params))
    const read = readTargets(selection.questions, selection.plan.places, answers)
    if ('problems' in read) return drawn(read.problems)
    if (answers.has('checked')) return goTo(href(targetsPath, params, { ...Object.fromEntries(targetAnswers(read.targets)), checked: 'yes' }))
    if (isAtHand(await latestDraw(work.db, seen.id))) return drawn({ '': runRefusalWords['draw-at-hand'] })
    await setTargets(work, seen.id, read.targets)
    return goTo(href(selectionPath, params))
  },
})

/** What the targets page asks while somebody types: sentences, a line each. */
export const checkPage = page({
  path: checkPath,
  allow: 'opportunities.select',

  async get({ db, params, answers, now }) {
    const { selection } = await loaded(db, params, now)
    return file('check.txt', 'text/plain; charset=utf-8', (await saysOf(db, selection, answers)).join('\n'), true)
  },
})

async function saysOf(db: Reader, selection: Selection, answers: URLSearchParams): Promise<readonly string[]> {
  if (!selection.plan) return [runRefusalWords['places-not-said']]
  const read = readTargets(selection.questions, selection.plan.places, answers)
  if ('problems' in read) return Object.values(read.problems).map((says) => `${says}.`)
  return (await checkedOf(db, selection, read.targets)).says
}

type Selection = Awaited<ReturnType<typeof selectionOf>>

async function loaded(db: Reader, names: Names, now: Date) {
  const seen = await seenOf(db, names, now)
  return { seen, selection: await selectionOf(db, seen.id) }
}

const poolIn = ({ people }: Selection) => people.filter(({ kind }) => kind === 'eligible')

function shown(caption: string, { project, opportunity }: Names, selection: Selection): Omit<TargetsProps, 'answers'> {
  const pool = poolIn(selection)
  const counts = countsOf(selection.bounds, pool)
  let first = 0
  return {
    caption,
    names: { project, opportunity },
    places: selection.tally.free,
    people: pool.length,
    questions: selection.questions,
    counts: selection.questions.map(({ values }) => {
      const own = counts.slice(first, first + values.length + 1)
      first += values.length + 1
      return own
    }),
  }
}

/** Whether targets can be met by those who are eligible now, beside those who have a place. */
async function checkedOf(db: Reader, selection: Selection, targets: readonly Target[]): Promise<Checked> {
  const { plan, people, questions, tally } = selection
  const pool = poolIn(selection)
  if (!plan || pool.length === 0) return { fits: false, says: [runRefusalWords['nobody-eligible']] }
  if (tally.free === 0) return { fits: false, says: [runRefusalWords['all-taken']] }
  const bounds = leftOver(
    boundsOf(questions, targets),
    people.filter(({ kind }) => holding.includes(kind)),
  )
  return checkTargets(
    problemOf(
      tally.free,
      bounds,
      await pooled(
        db,
        pool,
        plan,
        pool.map(() => 1),
      ),
    ),
  )
}

/** Targets by who lives here, for each question whose characteristic has figures, and where they come from. */
async function fromFigures(db: Reader, { questions, plan }: Selection, now: Date): Promise<{ targets: Target[]; says: string[] }> {
  const served = (await servedPeriods(db)).findLast(({ from }) => from <= dayOf(now))
  const filled = questions.flatMap((question) => {
    const figures = served?.populations.find(({ characteristic }) => characteristic === question.characteristic)
    const targets = figures && plan ? targetsFrom(question.values, figures, plan.places) : []
    return figures && targets.length > 0 ? [{ question, figures, targets }] : []
  })
  const says = filled.map(
    ({ question, figures }) => `${capital(question.category)}: by who lives in ${served!.name}. Source: ${figures.source}. They are not saved yet.`,
  )
  const none = 'There are no figures for these questions. Set the targets by hand.'
  return { targets: filled.flatMap(({ targets }) => targets), says: says.length > 0 ? says : [none] }
}

const NoPlacesYet = ({ caption, names: { project, opportunity } }: { caption: string; names: Names }) => (
  <>
    <Title caption={caption}>{targetsTitle}</Title>
    <p>Targets are parts of a number of places.</p>
    <p>
      <a href={href(placesPath, { project, opportunity })}>Say first how many places there are</a>
    </p>
  </>
)

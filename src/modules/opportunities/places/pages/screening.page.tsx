import { addMonths, dayOf, startOfDay } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { standingNames } from '../../apply/standings.ts'
import { timesInvolved } from '../involved.queries.ts'
import { publishedIn, standingIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { screen } from '../screen.action.ts'
import { becauseMissing, oneForm, readScreening } from '../screening.form.ts'
import { countIn, type Written, writtenIn } from '../screening.queries.ts'
import type { ScreeningRefusal } from '../screening.ts'
import { flagsOf } from '../who.queries.ts'
import { Screening, ScreenOne, screeningTitle } from './screening.view.tsx'

const atOnce = 50

type Asked = { db: Reader; person: Person; now: Date; params: { project: string; opportunity: string } }

/** What is known of people beside their application: how often they were involved, and to those who arrange things, what they need. */
async function beside({ db, person, now }: Pick<Asked, 'db' | 'person' | 'now'>, projectId: string, people: readonly Written[]) {
  const ids = people.map(({ id }) => id)
  const times = await timesInvolved(db, ids, startOfDay(addMonths(dayOf(now), -12)))
  return { times, flags: person.may('opportunities.tell', projectId) ? await flagsOf(db, ids, { id: person.id, today: dayOf(now) }) : new Map() }
}

async function everything({ params, ...look }: Asked) {
  const { project, offer } = await publishedIn(look.db, params)
  const people = await writtenIn(look.db, offer.id, ['applied'], atOnce)
  return { offer, people, names: params, waiting: await countIn(look.db, offer.id, 'applied'), ...(await beside(look, project.id, people)) }
}

/** Everybody who was not looked at yet: who meets the conditions of the offer, and who does not and why. */
export const screeningPage = page({
  path: placePaths.screening,
  allow: 'opportunities.places',

  async get({ answers, ...look }) {
    return view(screeningTitle, <Screening {...(await everything(look))} answers={answers} />, backToBoard(look.params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) => again(screeningTitle, <Screening {...all} answers={answers} problems={problems} />, backToBoard(params))
    const read = readScreening(
      answers,
      all.people.map(({ id }) => id),
    )
    if ('problems' in read) return wrong(read.problems)
    const done = await screen(work, all.offer.id, read.decisions)
    if (!done.ok) return wrong({ '': explain(done.because) })
    return goTo(href(done.value === all.waiting ? placePaths.board : placePaths.screening, params))
  },
})

/** One person: to decide about them, or to put right what was decided, until they are chosen. */
export const screenOnePage = page({
  path: placePaths.screenOne,
  allow: 'opportunities.places',

  async get(look) {
    const { one, ...all } = await everythingOfOne(look)
    const filled = answersOf({ kind: all.standing.kind, because: all.standing.kind === 'not-eligible' ? all.standing.because : '' })
    return view(titleOf(one), <ScreenOne form={oneForm} {...all} one={one} answers={filled} />, backToBoard(look.params))
  },

  async post({ params, answers, ...work }) {
    const { one, ...all } = await everythingOfOne({ ...work, params })
    const wrong = (problems: Problems) =>
      again(titleOf(one), <ScreenOne form={oneForm} {...all} one={one} answers={answers} problems={problems} />, backToBoard(params))
    const read = readForm(oneForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const { kind, because } = read.values
    if (kind === 'not-eligible' && because === '') return wrong({ because: becauseMissing })
    const done = await screen(work, all.offer.id, new Map([[one.id, kind === 'eligible' ? { kind } : { kind, because }]]))
    return done.ok ? goTo(href(placePaths.board, { project: params.project, opportunity: params.opportunity })) : wrong({ '': explain(done.because) })
  },
})

async function everythingOfOne({ params, ...look }: Asked & { params: { application: string } }) {
  const { project, offer } = await publishedIn(look.db, params)
  const standing = await standingIn(look.db, offer.id, params.application)
  const one = found(
    (await writtenIn(look.db, offer.id, [standing.kind], 20_000)).find(({ id }) => id === params.application),
    'application',
  )
  const stands = `${standingNames[standing.kind]}.${standing.because === '' ? '' : ` ${standing.because}`}`
  return { offer, one, standing, stands, ...(await beside(look, project.id, [one])) }
}

const titleOf = ({ name }: { name: string }): string => `Does ${name} meet the conditions?`

export const backToBoard = ({ project, opportunity }: { project: string; opportunity: string }) => ({
  back: { href: href(placePaths.board, { project, opportunity }), text: 'Back to the places' },
})

function explain(because: ScreeningRefusal): string {
  switch (because) {
    case 'nobody-decided':
      return 'Say of at least one person whether they meet the conditions'
    case 'decided-already':
      return 'This was decided already, or they have left. Look at the list again'
    case 'changed-meanwhile':
      return 'Somebody else decided at the same time. Look at the list again'
    default:
      return never(because)
  }
}

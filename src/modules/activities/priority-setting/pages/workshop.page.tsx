import { never } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { orderOfPlaces } from '../ballot.ts'
import { staffPath, workshopPath } from '../paths.ts'
import { publishedAt } from '../published.ts'
import type { Workshop } from '../shortlist.ts'
import { attendedField, attendedName, workshopForm } from '../staff.form.ts'
import { recordWorkshop } from '../stages.action.ts'
import type { Whole } from '../taking-part.action.ts'
import { placeName } from '../taking-part.form.ts'
import { backToSetting, staffWhole } from './staff.page.tsx'
import { WorkshopForm, workshopTitle } from './workshop.view.tsx'

const notNow = 'A workshop is recorded after the shortlist, and before the top list'

/** What the workshop decided: recorded by staff, in numbers and an order, with no names. */
export const workshopPage = page({
  path: workshopPath,
  allow: 'activities.edit',

  async get({ db, params, now }) {
    const whole = await staffWhole(db, params, now)
    return view(workshopTitle, <WorkshopForm whole={whole} settings={await settingsOf(db)} answers={before(whole)} />, backToSetting(params))
  },

  async post({ params, answers, ...work }) {
    const whole = await staffWhole(work.db, params, work.now)
    const settings = await settingsOf(work.db)
    const drawn = (problems: Problems) =>
      again(workshopTitle, <WorkshopForm whole={whole} settings={settings} answers={answers} problems={problems} />, backToSetting(params))
    if (whole.stands !== 'shortlisted' && whole.stands !== 'met') return drawn({ '': notNow })
    const read = readWorkshop(whole, answers)
    if ('problems' in read) return drawn(read.problems)
    const recorded = await recordWorkshop(work, whole.project, whole.setting, read.workshop)
    if (recorded.ok) return goTo(href(staffPath, params))
    switch (recorded.because) {
      case 'not-now':
        return drawn({ '': notNow })
      case 'in-the-future':
        return drawn({ happenedOn: 'The day must be today or in the past' })
      case 'nobody-there':
        return drawn({ '': 'Say how many people were there' })
      case 'places-missing':
        return drawn({ '': 'Give every option of the shortlist a place' })
      default:
        return never(recorded)
    }
  },
})

/** The record before, to be put right; or only today's day. */
function before({ stages, constituencies }: Whole): URLSearchParams {
  const workshop = publishedAt(stages, 'workshop')
  if (!workshop) return new URLSearchParams()
  const answers = answersOf({ happenedOn: workshop.happenedOn, how: workshop.how, words: workshop.words })
  for (const [at, number] of workshop.order.entries()) answers.set(placeName(number), String(at + 1))
  for (const { name, number } of constituencies) {
    const there = workshop.attended.find((one) => one.name === name)
    if (there) answers.set(attendedName(number), String(there.people))
  }
  return answers
}

function readWorkshop({ constituencies, stages }: Whole, answers: URLSearchParams): { workshop: Workshop } | { problems: Problems } {
  const read = readForm(workshopForm, answers)
  const there = readForm(Object.fromEntries(constituencies.map(({ number, name }) => [attendedName(number), attendedField(name)])), answers)
  const taken = publishedAt(stages, 'shortlist')?.taken ?? []
  const order = orderOfPlaces(new Map(taken.map(({ number }) => [number, answers.get(placeName(number)) ?? ''])))
  const inOrder = order.ok
    ? {}
    : { [placeName(order.at ?? 0)]: order.because === 'same-place' ? 'Two have the same place' : 'Enter a place as a whole number, such as 3' }
  if ('problems' in read || 'problems' in there || !order.ok)
    return { problems: { ...('problems' in read ? read.problems : {}), ...('problems' in there ? there.problems : {}), ...inOrder } }
  const attended = constituencies.map(({ number, name }) => ({ name, people: there.values[attendedName(number)] ?? 0 }))
  return { workshop: { ...read.values, attended, order: order.value } }
}

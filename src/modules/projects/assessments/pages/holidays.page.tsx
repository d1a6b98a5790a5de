import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { addHoliday, decideLength, longestHoliday, removeHoliday } from '../holidays.action.ts'
import { holidayForm, lengthForm } from '../holidays.form.ts'
import { consultationRules, holidaysOf } from '../holidays.queries.ts'
import { ConsultationSettings, HolidayRemoval, NewHoliday } from './holidays.view.tsx'

const title = 'Consultations'
const back = { back: { href: href('/organisation'), text: 'Back to the settings' } }

/** What the organisation compares each formal consultation with: its usual length, and the holidays that it lists. */
export const consultationSettingsPage = page({
  path: '/organisation/consultations',
  allow: 'organisations.settings',

  async get({ db, organisation }) {
    const rules = await consultationRules(db)
    const answers = answersOf({ days: rules.usual })
    return view(title, <ConsultationSettings title={title} caption={organisation.name} rules={rules} answers={answers} />, back)
  },

  async post({ answers, ...work }) {
    const read = readForm(lengthForm, answers)
    if ('problems' in read) {
      const rules = await consultationRules(work.db)
      const shown = { title, caption: work.organisation.name, rules, answers, problems: read.problems }
      return again(title, <ConsultationSettings {...shown} />, back)
    }
    await decideLength(work, read.values.days ?? null)
    return goTo(href('/organisation/consultations'))
  },
})

const backToList = { back: { href: href(consultationSettingsPage), text: 'Back to consultations' } }
const adding = 'Add a holiday'

export const newHolidayPage = page({
  path: '/organisation/consultations/holidays',
  allow: 'organisations.settings',

  get({ answers, organisation }) {
    return view(adding, <NewHoliday title={adding} caption={organisation.name} answers={answers} />, backToList)
  },

  async post({ answers, ...work }) {
    const drawn = (problems: Problems) =>
      again(adding, <NewHoliday title={adding} caption={work.organisation.name} answers={answers} problems={problems} />, backToList)
    const read = readForm(holidayForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addHoliday(work, read.values)
    if (added.ok) return goTo(href(consultationSettingsPage))
    switch (added.because) {
      case 'ends-before-start':
        return drawn({ endsOn: 'The last day must be the first day, or later' })
      case 'too-long':
        return drawn({ endsOn: `A holiday has at most ${longestHoliday} days. Check the year` })
      case 'too-many':
        return drawn({ '': 'The list is full. Remove holidays that are long past' })
      default:
        return never(added)
    }
  },
})

const removing = 'Remove a holiday'

export const holidayRemovalPage = page({
  path: '/organisation/consultations/holidays/:holiday/removal',
  allow: 'organisations.settings',

  async get({ db, params, organisation }) {
    const holiday = found(
      (await holidaysOf(db)).find(({ id }) => id === params.holiday),
      'holiday',
    )
    return view(removing, <HolidayRemoval title={removing} caption={organisation.name} holiday={holiday} />, backToList)
  },

  async post({ params, ...work }) {
    found(
      (await holidaysOf(work.db)).find(({ id }) => id === params.holiday),
      'holiday',
    )
    await removeHoliday(work, params.holiday)
    return goTo(href(consultationSettingsPage))
  },
})

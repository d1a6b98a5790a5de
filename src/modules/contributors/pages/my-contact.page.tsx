import { dayOf } from '#lib/dates.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { readPreference } from '../contact-preference.form.ts'
import { ownPreferenceOf } from '../preference.queries.ts'
import { setPreference } from '../set-preference.action.ts'
import { problemsOf, readTold } from '../told.form.ts'
import { ContactPreferenceForm, preferenceAnswers } from './contact-preference.view.tsx'
import { bothPages, home } from './whose.page.tsx'

const title = 'How we reach you'

/** How somebody wants to hear from us, and in which form. */
export const contactPages = bothPages({
  mine: '/my/contact',
  theirs: '/people/:person/contact',
  title,

  async look({ db, whose }) {
    const answers = preferenceAnswers(await ownPreferenceOf(db, whose.id), whose)
    return <ContactPreferenceForm title={title} whose={whose} settings={await settingsOf(db)} answers={answers} />
  },

  async submit({ whose, answers, ...work }) {
    const [read, told] = [readPreference(answers, whose.email), readTold(whose.own, answers, dayOf(work.now))]
    if ('problems' in read || 'problems' in told) {
      const shown = { title, whose, answers, settings: await settingsOf(work.db) }
      return <ContactPreferenceForm {...shown} problems={problemsOf(read, told)} />
    }
    await setPreference(work, whose.id, { ...read.value, told: told.value })
    return home(whose)
  },
})

import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { answersOf, type Problems } from '#ui/form/index.ts'
import { noteYoung } from '../young.action.ts'
import { readYoung } from '../young.form.ts'
import { youngPersonOf } from '../young.queries.ts'
import { type YoungRefusal, youngPersonState } from '../young.ts'
import { myPage } from './whose.page.tsx'
import { GrownUp, OwnYoung } from './young.view.tsx'

const title = 'If you are under 18'

/** Somebody says that they are under 18, that they want to take part, and who their guardian is. */
export const youngPage = myPage({
  path: '/my/young',
  title,

  async look({ db, whose, now }) {
    const young = await youngPersonOf(db, whose.id)
    const state = youngPersonState(young, dayOf(now))
    if (young && state === 'adult') return <GrownUp title={title} />
    return <OwnYoung title={title} young={young} state={state} answers={answersOf({ ...young, assents: young?.assentOn != null })} />
  },

  async submit({ whose, answers, ...work }) {
    const young = await youngPersonOf(work.db, whose.id)
    const state = youngPersonState(young, dayOf(work.now))
    const again = (problems: Problems) => <OwnYoung title={title} young={young} state={state} answers={answers} problems={problems} />
    const read = readYoung(answers, young?.adultOn)
    if ('problems' in read) return again(read.problems)
    const noted = await noteYoung(work, whose.id, read.value)
    return noted.ok ? '/my' : again(explainYoung(noted.because))
  },
})

/** What cannot be kept, in words for whoever fills the form in. */
export function explainYoung(because: YoungRefusal): Problems {
  switch (because) {
    case 'already-18':
      return { month: 'This month is over, so you are 18 or older. You do not need this page' }
    case 'too-far-away':
      return { year: 'Year must be no more than 18 years from now' }
    case 'guardian-contact-missing':
      return { guardianEmail: 'Enter an email address or a phone number of your parent or guardian' }
    default:
      return never(because)
  }
}

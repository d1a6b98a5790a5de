import { dayOf } from '#lib/dates.ts'
import { namesOf } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { readConsents } from '../consents.form.ts'
import { consentHistoryOf, consentsInForce } from '../consents.queries.ts'
import { currentWordings } from '../current-wordings.action.ts'
import { sayConsents } from '../say-consents.action.ts'
import { problemsOf, readTold } from '../told.form.ts'
import { Consents, type ConsentsShown, consentAnswers } from './consents.view.tsx'
import { bothPages, home } from './whose.page.tsx'

const title = 'What you agree to'

/** Seven consents, given and taken back on one page, with everything that was said before. */
export const consentPages = bothPages({
  mine: '/my/consents',
  theirs: '/people/:person/consents',
  title,

  async look({ db, whose }) {
    const shown = await shownTo(db, whose.id)
    return <Consents title={title} whose={whose} {...shown} answers={consentAnswers(shown)} />
  },

  async submit({ whose, answers, ...work }) {
    const [read, told] = [readConsents(answers), readTold(whose.own, answers, dayOf(work.now))]
    if ('problems' in read || 'problems' in told) {
      const shown = await shownTo(work.db, whose.id)
      return <Consents title={title} whose={whose} {...shown} answers={answers} problems={problemsOf(read, told)} />
    }
    await sayConsents(work, whose.id, read.value, told.value)
    return home(whose)
  },
})

async function shownTo(db: Reader, personId: string): Promise<ConsentsShown> {
  const history = await consentHistoryOf(db, personId)
  const names = await namesOf(
    db,
    history.map(({ recordedBy }) => recordedBy),
  )
  return { wordings: await currentWordings(db), inForce: await consentsInForce(db, personId), history, names }
}

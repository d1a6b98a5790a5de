import { readConsent } from '#modules/contributions/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf } from '#ui/form/index.ts'
import { saveConsent } from '../drafts.queries.ts'
import { anyQuotable } from '../taking-part.ts'
import { going, goingOn, pathFor, questionHref } from './taking-part.page.tsx'
import { titles } from './taking-part.words.ts'
import { Consenting } from './telling.view.tsx'

/** Asked only of those who wrote something that could be shown. */
export default page({
  path: '/surveys/:survey/consent',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await going(asked, params.survey)
    if ('instead' in part) return part.instead
    const path = pathFor(part)
    if (!anyQuotable(path, part.draft.said)) return goTo(href('/surveys/:survey/contact', { survey: params.survey }))
    const last = path.at(-1)
    const back = { href: last ? questionHref(params.survey, last) : href('/surveys/:survey', { survey: params.survey }) }
    const answers = answersOf({ ...part.draft.consent })
    return view(titles.consent, <Consenting slug={params.survey} answers={answers} rehearsal={part.draft.rehearsal} />, { back })
  },

  async post({ params, answers, ...work }) {
    const part = await goingOn({ ...work, answers }, params.survey)
    if ('instead' in part) return part.instead
    const read = readConsent(answers)
    if ('problems' in read) {
      return again(titles.consent, <Consenting slug={params.survey} answers={answers} problems={read.problems} rehearsal={part.draft.rehearsal} />)
    }
    await saveConsent(work.db, part.draft.id, read.value, work.now)
    const next = part.draft.contact === undefined ? '/surveys/:survey/contact' : '/surveys/:survey/check'
    return goTo(href(next, { survey: params.survey }))
  },
})

import { addDays, dayInWords, dayOf } from '#lib/dates.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { daysKept } from '../draft.ts'
import { returnCodeOf } from '../return-code.action.ts'
import { resumeAt } from '../taking-part.ts'
import { Saved } from './saved.view.tsx'
import { afterQuestions, going, pathFor, questionHref } from './taking-part.page.tsx'
import { titles } from './taking-part.words.ts'

/** The code to come back with. It was made when the answers were saved; here it is only shown. */
export default page({
  path: '/surveys/:survey/saved',
  allow: 'anyone',

  async get({ params, organisation, ...asked }) {
    const part = await going(asked, params.survey)
    if ('instead' in part) return part.instead
    const code = await returnCodeOf(asked.db, part.survey.id, part.draft)
    if (code === undefined) return goTo(href('/surveys/:survey', { survey: params.survey }))
    const path = pathFor(part)
    const next = resumeAt(path, part.draft.said)
    const seen = {
      code,
      comeBackAt: `${organisation.baseUrl}${href('/surveys/:survey/return', { survey: params.survey })}`,
      until: dayInWords(addDays(dayOf(asked.now), daysKept)),
      closesAt: part.survey.closesAt,
      goOn: next ? questionHref(params.survey, next) : afterQuestions(params.survey, path, part.draft.said),
    }
    return view(titles.saved, <Saved {...seen} slug={params.survey} rehearsal={part.draft.rehearsal} />)
  },
})

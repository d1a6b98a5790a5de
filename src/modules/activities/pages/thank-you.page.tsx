import { dayOf } from '#lib/dates.ts'
import { codeOf, receiptByCode } from '#modules/contributions/index.ts'
import { promisesOf, standing } from '#modules/projects/index.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { takingPart } from '../taking-part-of.action.ts'
import { ThankYou, thanks } from './thank-you.view.tsx'

/** The receipt of what this browser sent. However often it was sent, it is this one page. */
export default page({
  path: '/surveys/:survey/thank-you',
  allow: 'anyone',

  async get({ db, params, cookies, now, organisation }) {
    const { survey, project, draft, sent } = await takingPart({ db, cookies }, params.survey)
    if (!sent) return goTo(href(draft ? '/surveys/:survey/check' : '/surveys/:survey', { survey: params.survey }))
    const code = await codeOf(db, sent.receiptId)
    const receipt = await receiptByCode(db, code)
    const rehearsal = draft?.rehearsal ?? false
    const seen = {
      code,
      lookUpAt: `${organisation.baseUrl}/receipt`,
      emailSent: receipt?.channel === 'email' && !rehearsal,
      promise: standing(await promisesOf(db, survey.projectId), dayOf(now)),
    }
    return view(thanks(rehearsal), <ThankYou {...seen} slug={survey.slug} project={project} rehearsal={rehearsal} />)
  },
})

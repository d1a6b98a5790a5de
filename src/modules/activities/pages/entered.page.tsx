import { dayOf } from '#lib/dates.ts'
import { codeOf, receiptByCode } from '#modules/contributions/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor, promisesOf, standing } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { href, page, view } from '#platform/http/page.ts'
import { typedResponse } from '../responses.queries.ts'
import { surveyFor } from '../surveys.queries.ts'
import { Entered, enteredTitle } from './entry.view.tsx'

/** The receipt of what staff typed in. Receipts of people who took part on the web are nobody's but theirs. */
export default page({
  path: '/projects/:project/surveys/:survey/entry/:response',
  allow: 'activities.enter',

  async get({ db, params, now, organisation }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const response = found(await typedResponse(db, survey.id, params.response), 'response')
    const code = await codeOf(db, response.receiptId)
    const names = { project: params.project, survey: params.survey }
    const typists = await namesOf(db, response.typedBy ? [response.typedBy] : [])
    const seen = {
      code,
      lookUpAt: `${organisation.baseUrl}/receipt`,
      emailSent: (await receiptByCode(db, code))?.channel === 'email',
      typedBy: typists.get(response.typedBy ?? '') ?? 'a colleague',
      promisedOn: standing(await promisesOf(db, project.id), dayOf(now))?.dueOn,
    }
    return view(enteredTitle, <Entered {...seen} names={names} response={response} />, {
      back: { href: href('/projects/:project/surveys/:survey', names), text: 'Back to the survey' },
    })
  },
})

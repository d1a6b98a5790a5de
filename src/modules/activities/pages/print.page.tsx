import { dayOf } from '#lib/dates.ts'
import { ownOrganisation, settingsOf } from '#modules/organisations/index.ts'
import { projectById, promisesOf, standing } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { page, view } from '#platform/http/page.ts'
import { questionsOf } from '../questions.queries.ts'
import { surveyBySlug } from '../surveys.queries.ts'
import { Printed } from './print.view.tsx'

/** The survey for paper, in letters of the usual size or large. Staff can print it before it is published. */
export default page({
  path: '/surveys/:survey/print',
  allow: 'anyone',

  async get({ db, params, answers, person, now }) {
    const survey = found(await surveyBySlug(db, params.survey), 'survey')
    const mayPrint = survey.publishedAt !== null || person?.may('activities.edit', survey.projectId)
    found(mayPrint || undefined, 'survey')
    const large = answers.get('size') === 'large'
    const seen = {
      survey: { ...survey, atRisk: survey.atRisk || (await settingsOf(db)).atRisk },
      project: found(await projectById(db, survey.projectId), 'project'),
      questions: await questionsOf(db, survey.id),
      organisation: await ownOrganisation(db),
      promise: standing(await promisesOf(db, survey.projectId), dayOf(now)),
      large,
    }
    return view(survey.title, <Printed {...seen} />, { layout: large ? 'large-print' : 'print' })
  },
})

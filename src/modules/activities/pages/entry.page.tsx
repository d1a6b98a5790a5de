import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { enterResponse } from '../enter-response.action.ts'
import { allVersionsOf, questionsOf } from '../questions.queries.ts'
import { stateOf } from '../survey.ts'
import { surveyFor } from '../surveys.queries.ts'
import { isId } from '../taking-part.ts'
import { CannotEnter, Entry, entryTitle } from './entry.view.tsx'
import { askedIn, fieldName, readEntry } from './entry-form.view.tsx'

/** One paper form or phone call, typed in by staff on one page. Its key is made with the form, so that two clicks are one response. */
export default page({
  path: '/projects/:project/surveys/:survey/entry',
  allow: 'activities.enter',

  async get({ db, params, now, person }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    if (survey.publishedAt === null || project.closedAt !== null)
      return view(entryTitle, <CannotEnter survey={survey} names={params} />, backTo(params))
    const questions = await questionsOf(db, survey.id)
    const late = stateOf(survey, project, now) === 'closed'
    const seen = { survey, settings: await settingsOf(db), questions, late, typedBy: person.name }
    return view(entryTitle, <Entry {...seen} formKey={newId()} answers={new URLSearchParams()} />, backTo(params))
  },

  async post({ params, answers, ...work }) {
    const { db, now, person } = work
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const questions = askedIn(await allVersionsOf(db, survey.id), answers)
    const formKey = isId(answers.get('key')) ? String(answers.get('key')) : newId()
    const settings = await settingsOf(db)
    const seen = { survey, settings, questions, late: stateOf(survey, project, now) === 'closed', typedBy: person.name, formKey, answers }
    const drawn = (problems: Problems, key = formKey): Reply =>
      again(entryTitle, <Entry {...seen} formKey={key} problems={problems} />, backTo(params))

    const read = readEntry(questions, answers, dayOf(now))
    if ('problems' in read) return drawn(read.problems)
    const entered = await enterResponse(work, project, survey, { ...read.typed, key: formKey, typedBy: person.id })
    if (entered.ok) return goTo(href('/projects/:project/surveys/:survey/entry/:response', { ...params, response: entered.value.responseId }))
    switch (entered.because) {
      case 'not-published':
      case 'project-closed':
        return again(entryTitle, <CannotEnter survey={survey} names={params} />, backTo(params))
      case 'form-of-another':
      case 'sent-before-with-other-words':
        return drawn({ '': savedBefore }, newId())
      case 'answer-not-right':
        return drawn({ [fieldName(entered.questionId)]: 'This answer does not fit the question. Check it' })
      default:
        return never(entered)
    }
  },
})

const savedBefore =
  'This form was saved before, with other answers. If these are another person’s answers, save again to add them. If not, leave this page: nothing is lost'

const backTo = (params: { project: string; survey: string }) => ({
  back: { href: href('/projects/:project/surveys/:survey', params), text: 'Back to the survey' },
})

import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, longText, type Problems, readForm, text } from '#ui/form/index.ts'
import { type AboutRefusal, changeAbout } from '../change-about.action.ts'
import { shownTimes, timesForm, timesFrom } from '../opening-times.form.ts'
import { type About, type Survey, surveyFor } from '../surveys.queries.ts'
import { AboutSurvey, aboutTitle } from './about.view.tsx'

export const form = {
  title: text({ label: 'Name of the survey', empty: 'Enter the name of the survey', maxLength: 120, autocomplete: 'off' }),
  why: longText({
    label: 'Why do you ask?',
    called: 'Why you ask',
    hint: 'What you want to know, who asks, and what the answers can change. People read this before they start',
    optional: true,
    maxLength: 2000,
  }),
  privacy: longText({
    label: 'Who sees what people say?',
    called: 'Who sees what people say',
    hint: 'The privacy notice: who reads the answers, how long you keep them, what is shown in public, and whom to ask about it',
    optional: true,
    maxLength: 4000,
    rows: 8,
  }),
  atRisk: longText({
    label: 'What should people do if someone is at risk?',
    called: 'What to do if someone is at risk',
    hint: 'We have written a start. Add local numbers if you have them',
    optional: true,
    maxLength: 2000,
    rows: 8,
  }),
  ...timesForm('survey'),
}

const shown = (survey: Survey): URLSearchParams => answersOf({ ...survey, ...shownTimes(survey) })

function readAbout(answers: URLSearchParams): { about: About } | { problems: Problems } {
  const read = readForm(form, answers)
  if ('problems' in read) return read
  const { opensOn, opensTime, closesOn, closesTime, ...words } = read.values
  const times = timesFrom({ opensOn, opensTime, closesOn, closesTime })
  return 'problems' in times ? times : { about: { ...words, ...times } }
}

/** What a survey says of itself, and when it is open. */
export default page({
  path: '/projects/:project/surveys/:survey/about',
  allow: 'activities.edit',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    return view(aboutTitle, <AboutSurvey form={form} survey={survey} answers={shown(survey)} />, backTo(params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    const drawn = (problems: Problems) =>
      again(aboutTitle, <AboutSurvey form={form} survey={survey} answers={answers} problems={problems} />, backTo(params))
    if (answers.get('version') !== String(survey.version)) return drawn(explain('changed-meanwhile'))
    const read = readAbout(answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await changeAbout(work, survey, read.about)
    if (!changed.ok) return drawn(explain(changed.because))
    return goTo(href('/projects/:project/surveys/:survey', params))
  },
})

const backTo = (params: { project: string; survey: string }) => ({
  back: { href: href('/projects/:project/surveys/:survey', params), text: 'Back to the survey' },
})

function explain(because: AboutRefusal): Problems {
  switch (because) {
    case 'title-too-short':
      return { title: 'Name of the survey must be 3 characters or more' }
    case 'closes-before-it-opens':
      return { closesOn: 'The survey must close after it opens' }
    case 'needed-while-published':
      return { '': 'The survey is published, so it must say why you ask, who sees what people say, and what to do if someone is at risk' }
    case 'changed-meanwhile':
      return { '': 'Somebody else changed this while you were writing. Save again to replace what they wrote with what stands here' }
    default:
      return never(because)
  }
}

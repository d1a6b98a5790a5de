import { projectFor } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { removeQuestion } from '../arrange-questions.action.ts'
import { currentQuestion } from '../questions.queries.ts'
import { surveyFor } from '../surveys.queries.ts'

const title = 'Remove this question'

const Removal = ({ wording, survey, problems }: { wording: string; survey: { title: string; publishedAt: Date | null }; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={survey.title}>
    <p>
      <strong>{wording}</strong>
    </p>
    <p>Nobody is asked this any more. {survey.publishedAt && 'What people have answered already stays in the results and with their receipts.'}</p>
    <Button id="removal" variant="warning">
      Remove the question
    </Button>
  </Form>
)

export default page({
  path: '/projects/:project/surveys/:survey/questions/:question/removal',
  allow: 'activities.edit',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const survey = await surveyFor(db, project.id, params.survey)
    const { wording } = found(await currentQuestion(db, survey.id, params.question), 'question')
    return view(title, <Removal wording={wording} survey={survey} />, backTo(params))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const survey = await surveyFor(work.db, project.id, params.survey)
    const { wording } = found(await currentQuestion(work.db, survey.id, params.question), 'question')
    const removed = await removeQuestion(work, survey, params.question)
    if (removed.ok) return goTo(`${href('/projects/:project/surveys/:survey', { project: params.project, survey: params.survey })}#questions`)
    const problems = { removal: 'This is the only question of a published survey. Add another one first' }
    return again(title, <Removal wording={wording} survey={survey} problems={problems} />, backTo(params))
  },
})

const backTo = ({ project, survey }: { project: string; survey: string }) => ({
  back: { href: href('/projects/:project/surveys/:survey', { project, survey }), text: 'Back to the survey' },
})

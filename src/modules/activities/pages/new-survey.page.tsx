import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, type Problems, readForm, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { makeSurvey } from '../make-survey.action.ts'

const title = 'Make a survey'
const form = {
  title: text({
    label: 'What is the survey called?',
    hint: 'People see this first. For example, Getting home from hospital',
    called: 'The name',
    empty: 'Enter the name of the survey',
    maxLength: 120,
    autocomplete: 'off',
  }),
}

const NewSurvey = ({ project, answers, problems }: { project: { title: string }; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={project.title}>
    <Ask form={form} name="title" answers={answers} problems={problems} />
    <p>Nobody sees the survey until you publish it. You can try it first.</p>
    <Button>Make the survey</Button>
  </Form>
)

export default page({
  path: '/projects/:project/surveys/new',
  allow: 'activities.edit',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(title, <NewSurvey project={project} answers={new URLSearchParams()} />, backTo(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) => again(title, <NewSurvey project={project} answers={answers} problems={problems} />, backTo(params.project))
    if (project.closedAt !== null) return drawn({ title: 'This project is closed. Reopen it to make a survey' })
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const made = await makeSurvey(work, project.id, read.values.title)
    if (!made.ok) return drawn({ title: 'The name must be 3 characters or more' })
    return goTo(href('/projects/:project/surveys/:survey', { project: params.project, survey: made.value.slug }))
  },
})

const backTo = (project: string) => ({ back: { href: href('/projects/:project/surveys', { project }), text: 'Back to the surveys' } })

import { type Project, projectFor } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { addresses } from '../addresses.ts'
import { dropAnswer } from '../answer-theme.action.ts'
import { answerOfProject } from '../answers.queries.ts'

const title = 'Delete this draft'

function Removal({ project, theme, problems = {} }: { project: Project; theme: string; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={project.title}>
      <p>The answer to “{theme}” that is being written will be gone, with its check. What was released before stays.</p>
      <Button variant="warning">Delete the draft</Button>
    </Form>
  )
}

export default page({
  path: addresses.removal,
  allow: 'insights.answer',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const answer = found(await answerOfProject(db, project.id, params.answer), 'answer')
    return view(title, <Removal project={project} theme={answer.theme} />, backFrom(params))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const answer = found(await answerOfProject(work.db, project.id, params.answer), 'answer')
    const dropped = await dropAnswer(work, project, params.answer)
    if (dropped.ok) return goTo(href(addresses.answers, { project: params.project }))
    return again(
      title,
      <Removal project={project} theme={answer.theme} problems={{ '': 'This answer has been released. It stays on record' }} />,
      backFrom(params),
    )
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.answers, { project }), text: 'Back to the answers' } })

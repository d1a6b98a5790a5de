import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { openProject } from '../open-project.action.ts'
import { projectFor } from '../project-for.queries.ts'
import planPage from './plan.page.tsx'

const title = 'Open the project'

function Opening({ caption, problems = {} }: { caption: string; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={caption}>
      <p>
        From now on anyone can read what this project is for, what can change, what cannot, who decides, and the day by which everyone hears back.
      </p>
      <Button id="opening">Open it to the public</Button>
    </Form>
  )
}

export default page({
  path: '/projects/:project/plan/opening',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(title, <Opening caption={project.title} />, { back: { href: href(planPage, { project: project.slug }), text: 'Back to the plan' } })
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const opened = await openProject(work, project)
    if (opened.ok) return goTo(href(planPage, { project: project.slug }))
    const says =
      opened.because === 'project-closed'
        ? 'This project is closed'
        : 'The plan does not say everything yet. Go back to the plan to see what is missing'
    return again(title, <Opening caption={project.title} problems={{ opening: says }} />)
  },
})

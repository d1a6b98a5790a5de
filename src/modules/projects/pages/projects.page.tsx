import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { readForm } from '#ui/form/index.ts'
import { makeProject } from '../make-project.action.ts'
import { allProjects } from '../projects.queries.ts'
import { templates } from '../reuse/template.queries.ts'
import { newProjectForm } from './new-project.form.ts'
import { NewProject, Projects } from './projects.view.tsx'

const heading = 'Projects'

export const projectsPage = page({
  path: '/projects',
  allow: 'self',

  async get({ db, person }) {
    const mine = (await allProjects(db)).filter((project) => person.may('projects.read', project.id))
    return view(
      heading,
      <Projects
        projects={mine.map((project) => ({ ...project, mayWork: person.may('insights.read', project.id) }))}
        mayPlan={person.may('projects.plan')}
      />,
    )
  },
})

export const newProjectPage = page({
  path: '/new-project',
  allow: 'projects.plan',

  async get({ db, answers }) {
    return view('Plan a new project', <NewProject answers={answers} templates={await templates(db)} />, { back: { href: '/projects' } })
  },

  async post({ answers, ...work }) {
    const read = readForm(newProjectForm, answers)
    if ('problems' in read)
      return again('Plan a new project', <NewProject answers={answers} templates={await templates(work.db)} problems={read.problems} />, {
        back: { href: '/projects' },
      })
    const { value } = await makeProject(work, read.values.title)
    return goTo(href('/projects/:project/plan/purpose', { project: value.slug }))
  },
})

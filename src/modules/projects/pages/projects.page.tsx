import { dayOf } from '#lib/dates.ts'
import { commitmentOn } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
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
        mayRecord={person.may('projects.attendance')}
        mayLookUp={person.may('insights.known')}
      />,
    )
  },
})

const planning = 'Plan a new project'
const back = { back: { href: '/projects' } }

export const newProjectPage = page({
  path: '/new-project',
  allow: 'projects.plan',

  async get({ db, now, answers }) {
    return view(planning, <NewProject answers={answers} templates={await templates(db)} warning={await warningOn(db, now)} />, back)
  },

  async post({ answers, ...work }) {
    const read = readForm(newProjectForm, answers)
    if ('problems' in read) {
      const shown = { templates: await templates(work.db), warning: await warningOn(work.db, work.now) }
      return again(planning, <NewProject answers={answers} problems={read.problems} {...shown} />, back)
    }
    const { value } = await makeProject(work, read.values.title)
    return goTo(href('/projects/:project/plan/purpose', { project: value.slug }))
  },
})

/** What is wrong with the statement of commitment that a new project will follow; undefined where nothing is. */
async function warningOn(db: Reader, now: Date): Promise<string | undefined> {
  return (await commitmentOn(db, dayOf(now))).warning
}

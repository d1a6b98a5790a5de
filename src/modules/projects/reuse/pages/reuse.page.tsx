import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { newProjectForm } from '../../pages/new-project.form.ts'
import { backToPlan } from '../../pages/plan-question.page.tsx'
import { projectFor } from '../../project-for.queries.ts'
import { copyPlan } from '../copy-plan.action.ts'
import { dropTemplate, markTemplate } from '../mark-template.action.ts'
import { templateOf } from '../template.queries.ts'
import { Copy, Template, templateForm } from './reuse.view.tsx'

const copyTitle = 'Begin a new plan from this one'
const templateTitle = 'Offer this plan to others'

/** A new plan with the words of this one. */
export const copyPage = page({
  path: '/projects/:project/plan/copy',
  allow: 'projects.read',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    return view(copyTitle, <Copy title={copyTitle} project={project} answers={answers} />, backToPlan(project.slug))
  },
})

/** Whoever reads one plan may not be somebody who makes plans, so copying has a permission of its own. */
export const copiesPage = page({
  path: '/projects/:project/plan/copies',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(copyPage, { project: params.project }))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(copyTitle, <Copy title={copyTitle} project={project} answers={answers} problems={problems} />, backToPlan(project.slug))
    const read = readForm(newProjectForm, answers)
    if ('problems' in read) return drawn(read.problems)
    if (!work.person.may('projects.plan')) return drawn({ title: 'Only an involvement lead can begin a new project. Ask one of them' })
    const { value } = await copyPlan(work, project, read.values.title)
    return goTo(href('/projects/:project/plan', { project: value.slug }))
  },
})

/** Whether others may begin from this plan, and what it is called. */
export const templatePage = page({
  path: '/projects/:project/plan/template',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const marked = await templateOf(db, project.id)
    const answers = new URLSearchParams({ name: marked?.name ?? project.title, about: marked?.about ?? '' })
    return view(
      templateTitle,
      <Template title={templateTitle} project={project} marked={marked !== undefined} answers={answers} />,
      backToPlan(project.slug),
    )
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const read = readForm(templateForm, answers)
    if ('problems' in read) {
      const marked = (await templateOf(work.db, project.id)) !== undefined
      const content = <Template title={templateTitle} project={project} marked={marked} answers={answers} problems={read.problems} />
      return again(templateTitle, content, backToPlan(project.slug))
    }
    await markTemplate(work, project, read.values)
    return goTo(href('/projects/:project/plan', { project: project.slug }))
  },
})

export const templateRemovalPage = page({
  path: '/projects/:project/plan/template/removal',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(templatePage, { project: params.project }))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    await dropTemplate(work, project)
    return goTo(href('/projects/:project/plan', { project: project.slug }))
  },
})

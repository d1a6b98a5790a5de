import { holdersOf } from '#modules/people/index.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { endPart, nameForProject, type PublicPart } from '../name-for-project.action.tsx'
import { projectFor } from '../project-for.queries.ts'
import { backToPlan } from './plan-question.page.tsx'
import { nameForm, PublicParts, partWords } from './public-parts.view.tsx'

const refusals = {
  'is-staff': 'This person works here already. Name a member of the public',
  'has-left': 'This person has left. They can join again themselves, on the page “Join”',
} as const

/** The public's parts in a project: naming somebody, and ending it. */
export const publicPartPages: readonly AnyPage[] = (Object.keys(partWords) as PublicPart[]).flatMap(pagesOf)

function pagesOf(part: PublicPart): AnyPage[] {
  const { title, path } = partWords[part]

  const namingPage = page({
    path,
    allow: 'projects.plan',

    async get({ db, params, answers }) {
      const project = await projectFor(db, params.project)
      const shown = { part, project, people: await holdersOf(db, project.id, part), held: answers.get('told') === 'held', answers }
      return view(title, <PublicParts {...shown} />, backToPlan(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const people = await holdersOf(work.db, project.id, part)
      const drawn = (problems: Problems) =>
        again(title, <PublicParts part={part} project={project} people={people} answers={answers} problems={problems} />, backToPlan(params.project))
      const read = readForm(nameForm, answers)
      if ('problems' in read) return drawn(read.problems)
      const named = await nameForProject(work, project, part, read.values)
      if (named.ok) return goTo(href(path, { project: project.slug }, { told: named.value.told === 'held' ? 'held' : undefined }))
      return drawn({ email: refusals[named.because] })
    },
  })

  const removalPage = page({
    path: `${path}/:person/removal`,
    allow: 'projects.plan',

    async get({ params }) {
      return goTo(href(path, { project: params.project }))
    },

    async post({ params, ...work }) {
      const project = await projectFor(work.db, params.project)
      await endPart(work, project, part, params.person)
      return goTo(href(path, { project: params.project }))
    },
  })

  return [namingPage, removalPage]
}

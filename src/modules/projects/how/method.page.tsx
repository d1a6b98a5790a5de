import { never } from '#lib/result.ts'
import { namesOf } from '#modules/people/index.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { afterQuestion } from '../pages/guide.view.tsx'
import { backToPlan } from '../pages/plan-question.page.tsx'
import { planOf } from '../plan-of.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { chooseMethods } from './method.action.ts'
import { choiceForm } from './method.form.ts'
import { choiceOf, needOf } from './method.queries.ts'
import { MethodChoice, methodTitle } from './method.view.tsx'
import { methodPath } from './paths.ts'

/** The methods of a project: what the advice says, and what was chosen. */
export const methodPage = page({
  path: methodPath,
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const choice = await choiceOf(db, project.id)
    const names = await namesOf(db, choice ? [choice.chosenBy] : [])
    const shown = { project, need: await needOf(db, project.id), choice, names, seen: choice?.id ?? '' }
    return view(methodTitle, <MethodChoice {...shown} answers={answersOf({ ...choice })} />, backToPlan(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const choice = await choiceOf(work.db, project.id)
    const names = await namesOf(work.db, choice ? [choice.chosenBy] : [])
    const need = await needOf(work.db, project.id)
    const typed = answers.get('seen') ?? ''
    const drawn = (problems: Problems, seen: string) =>
      again(methodTitle, <MethodChoice {...{ project, need, choice, names, seen, answers, problems }} />, backToPlan(params.project))
    const read = readForm(choiceForm, answers)
    if ('problems' in read) return drawn(read.problems, typed)
    const chosen = await chooseMethods(work, project, typed === '' ? null : typed, read.values)
    if (chosen.ok) return goTo(afterQuestion(project.slug, await planOf(work.db, project), 'method'))
    switch (chosen.because) {
      case 'project-closed':
        return drawn({ methods: 'This project is closed, so its plan cannot change' }, typed)
      case 'changed-meanwhile':
        return drawn(
          { methods: 'Somebody else chose methods while you were on this page. Your answers are still here. Save again to replace theirs' },
          choice?.id ?? '',
        )
      default:
        return never(chosen)
    }
  },
})

import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Advice } from '../pages/guide.view.tsx'
import { projectFor } from '../project-for.queries.ts'
import { sayNeed } from './method.action.ts'
import { needForms } from './method.form.ts'
import { needOf } from './method.queries.ts'
import { type NeedQuestion, needQuestions, nextNeed } from './method.ts'
import { methodPath, needPath } from './paths.ts'

/** One page for each of the questions behind the advice on methods. */
export const needPages: readonly AnyPage[] = needQuestions.map(needPage)

function needPage(question: NeedQuestion): AnyPage {
  const { title, form, advice } = needForms[question]
  const place = `Question ${needQuestions.indexOf(question) + 1} of ${needQuestions.length} for advice on methods`

  const Need = ({ caption, answers, problems = {} }: { caption: string; answers: URLSearchParams; problems?: Problems }) => (
    <Form problems={problems} title={title} caption={`${caption}. ${place}`}>
      <Advice>{[advice]}</Advice>
      <AskAll form={form} answers={answers} problems={problems} />
      <Button>Save and continue</Button>
    </Form>
  )
  const backFrom = (slug: string) => ({ back: { href: href(methodPath, { project: slug }), text: 'Back to the methods' } })

  return page({
    path: needPath(question),
    allow: 'projects.plan',

    async get({ db, params }) {
      const project = await projectFor(db, params.project)
      const answers = answersOf((await needOf(db, project.id)) ?? {})
      return view(title, <Need caption={project.title} answers={answers} />, backFrom(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const drawn = (problems: Problems) =>
        again(title, <Need caption={project.title} answers={answers} problems={problems} />, backFrom(params.project))
      const read = readForm(form, answers)
      if ('problems' in read) return drawn(read.problems)
      const said = await sayNeed(work, project, read.values)
      if (!said.ok) return drawn({ [question]: 'This project is closed, so its plan cannot change' })
      const next = nextNeed(await needOf(work.db, project.id))
      return goTo(href(next ? needPath(next) : methodPath, { project: project.slug }))
    },
  })
}

import { never } from '#lib/result.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, Hidden, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Advice } from '../pages/guide.view.tsx'
import { type Project, projectFor } from '../project-for.queries.ts'
import { writeBarrier } from './barriers.action.ts'
import { barrierForm } from './barriers.form.ts'
import { barriersOf } from './barriers.queries.ts'
import { type Barrier, barriers, nextBarrier } from './barriers.ts'
import { barrierWords } from './barriers.words.ts'
import { barrierPath, barriersPath } from './paths.ts'

/** One page for each barrier. */
export const barrierPages: readonly AnyPage[] = barriers.map(barrierPage)

function barrierPage(barrier: Barrier): AnyPage {
  const { name, asks, advice } = barrierWords[barrier]

  type Props = { project: Project; seen: string; answers: URLSearchParams; problems?: Problems }
  const One = ({ project, seen, answers, problems = {} }: Props) => (
    <Form problems={problems} title={asks} caption={`${project.title}. ${name}: ${barriers.indexOf(barrier) + 1} of ${barriers.length}`}>
      <Advice>{advice}</Advice>
      <Hidden name="seen" value={seen} />
      <AskAll form={barrierForm} answers={answers} problems={problems} />
      <Button>Save and continue</Button>
    </Form>
  )
  const backFrom = (slug: string) => ({ back: { href: href(barriersPath, { project: slug }), text: 'Back to what could keep people away' } })

  return page({
    path: barrierPath(barrier),
    allow: 'projects.plan',

    async get({ db, params }) {
      const project = await projectFor(db, params.project)
      const written = (await barriersOf(db, project.id)).find((one) => one.barrier === barrier)
      return view(asks, <One project={project} seen={written?.id ?? ''} answers={answersOf({ ...written })} />, backFrom(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const typed = answers.get('seen') ?? ''
      const drawn = (problems: Problems, seen: string) =>
        again(asks, <One project={project} seen={seen} answers={answers} problems={problems} />, backFrom(params.project))
      const read = readForm(barrierForm, answers)
      if ('problems' in read) return drawn(read.problems, typed)
      const saved = await writeBarrier(work, project, typed === '' ? null : typed, { ...read.values, barrier })
      const written = await barriersOf(work.db, project.id)
      if (saved.ok) {
        const next = nextBarrier(written, barrier)
        return goTo(href(next ? barrierPath(next) : barriersPath, { project: project.slug }))
      }
      switch (saved.because) {
        case 'project-closed':
          return drawn({ answer: 'This project is closed, so its plan cannot change' }, typed)
        case 'changed-meanwhile':
          return drawn(
            { words: 'Somebody else wrote about this while you were on this page. Your words are still here. Save again to replace theirs' },
            written.find((one) => one.barrier === barrier)?.id ?? '',
          )
        default:
          return never(saved)
      }
    },
  })
}

import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, longText, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { openProject, warningsOf } from '../open-project.action.ts'
import type { OpeningWarning } from '../opening.ts'
import { warningInWords } from '../opening.words.ts'
import { planOf } from '../plan-of.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { backToPlan } from './plan-question.page.tsx'

const title = 'Open the project'

const form = {
  because: longText({
    label: 'Why do you open it all the same?',
    hint: 'This stays on record with your name. Staff can read it',
    empty: 'Say why it opens although something is not done',
    maxLength: 1000,
    rows: 3,
  }),
}

type Props = { project: { slug: string; title: string }; warnings: readonly OpeningWarning[]; answers: URLSearchParams; problems?: Problems }

function Opening({ project, warnings, answers, problems = {} }: Props) {
  return (
    <Form problems={problems} title={title} caption={project.title}>
      <p>
        From now on anyone can read what this project is for, what can change, what cannot, who decides, and the day by which everyone hears back.
      </p>
      {warnings.length > 0 && (
        <>
          <WarningCallout heading="Not done yet" headingLevel={2}>
            <ul>
              {warnings.map((warning) => (
                <li>
                  <a href={href(warningInWords(warning).at, { project: project.slug })}>{warningInWords(warning).says}</a>
                </li>
              ))}
            </ul>
          </WarningCallout>
          <AskAll form={form} answers={answers} problems={problems} />
        </>
      )}
      <Button id="opening">Open it to the public</Button>
    </Form>
  )
}

export default page({
  path: '/projects/:project/plan/opening',
  allow: 'projects.plan',

  async get({ db, params, answers, now }) {
    const project = await projectFor(db, params.project)
    return view(
      title,
      <Opening project={project} warnings={await warningsOf(db, project, await planOf(db, project), dayOf(now))} answers={answers} />,
      backToPlan(project.slug),
    )
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const warnings = await warningsOf(work.db, project, await planOf(work.db, project), dayOf(work.now))
    const drawn = (problems: Problems) =>
      again(title, <Opening project={project} warnings={warnings} answers={answers} problems={problems} />, backToPlan(project.slug))
    const read = warnings.length > 0 ? readForm(form, answers) : { values: { because: '' } }
    if ('problems' in read) return drawn(read.problems)
    const opened = await openProject(work, project, read.values.because)
    if (opened.ok) return goTo(href('/projects/:project/plan', { project: project.slug }))
    switch (opened.because) {
      case 'project-closed':
        return drawn({ opening: 'This project is closed' })
      case 'plan-incomplete':
        return drawn({ opening: 'The plan does not say everything yet. Go back to the plan to see what is missing' })
      case 'reason-missing':
        return drawn({ because: 'Say why it opens although something is not done' })
      default:
        return never(opened.because)
    }
  },
})

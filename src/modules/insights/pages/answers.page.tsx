import { dayOf } from '#lib/dates.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { addresses } from '../addresses.ts'
import { themesWithAnswers } from '../answers.queries.ts'
import { Answers } from './answers.view.tsx'

/** Every theme of a project, with where its answer is. */
export default page({
  path: addresses.answers,
  allow: 'insights.read',

  async get({ db, params, person, now, answers }) {
    const project = await projectFor(db, params.project)
    const open = project.closedAt === null
    const may = {
      answer: open && person.may('insights.answer', project.id),
      check: open && person.may('insights.check', project.id),
      release: open && person.may('insights.release', project.id),
    }
    return view(
      'Answers',
      <Answers
        project={project}
        themes={await themesWithAnswers(db, project.id)}
        may={may}
        today={dayOf(now)}
        released={answers.get('released') === 'yes'}
      />,
      {
        back: { href: href(addresses.work, params), text: 'Back to the project' },
        width: 'full',
      },
    )
  },
})

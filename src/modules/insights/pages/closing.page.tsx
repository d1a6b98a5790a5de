import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { closeProject, stillOpen } from '../close-project.action.ts'
import type { ClosingRefusal } from '../closing.ts'
import { Closing } from './closing.view.tsx'

const title = 'Close the project'

/** A project closes when nobody who spoke or applied is still waiting: each who is, is named here with a way to mend it. */
export default page({
  path: addresses.closing,
  allow: 'insights.close',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(title, <Closing project={project} open={await stillOpen(db, project.id)} />, backFrom(params))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const closed = await closeProject(work, project)
    if (closed.ok) return goTo(href(addresses.work, params))
    return again(
      title,
      <Closing project={project} open={await stillOpen(work.db, project.id)} problems={explain(closed.because)} />,
      backFrom(params),
    )
  },
})

const backFrom = (params: { project: string }) => ({ back: { href: href(addresses.work, params), text: 'Back to the project' } })

function explain(because: ClosingRefusal): Problems {
  switch (because) {
    case 'closed-before':
      return { '': 'This project is closed already' }
    case 'not-open':
      return { '': 'This project was never opened, so there is nothing to close' }
    case 'still-open':
      return { '': 'Somebody is still waiting. What is still open is named below' }
    default:
      return never(because)
  }
}

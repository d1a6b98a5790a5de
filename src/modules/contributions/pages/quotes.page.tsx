import { projectFor } from '#modules/projects/index.ts'
import { page, view } from '#platform/http/page.ts'
import { quotableOf } from '../public-words.queries.ts'
import { Quotes } from './quotes.view.tsx'

const onPage = 30

/** Everything that may be shown to the public, to choose from. */
export default page({
  path: '/projects/:project/public-words',
  allow: 'contributions.publish',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const from = Math.min(Math.max(0, Math.trunc(Number(answers.get('from')) || 0)), 1_000_000)
    const quotes = await quotableOf(db, project.id, { limit: onPage + 1, offset: from })
    return view('Words for the public', <Quotes project={project} quotes={quotes.slice(0, onPage)} from={from} more={quotes.length > onPage} />)
  },
})

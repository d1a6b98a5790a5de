import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { addresses } from '../addresses.ts'
import { openReplies, resolvedReplies } from '../replies.queries.ts'
import { Replies } from './replies.view.tsx'

/** What people wrote back about their answers: what waits, then what was dealt with. */
export default page({
  path: addresses.replies,
  allow: 'insights.tell',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const resolved = await resolvedReplies(db, project.id)
    const names = await namesOf(
      db,
      resolved.flatMap((reply) => reply.resolvedBy ?? []),
    )
    return view('Replies', <Replies project={project} open={await openReplies(db, project.id)} resolved={resolved} names={names} />, {
      back: { href: href(addresses.work, params), text: 'Back to the project' },
    })
  },
})

import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { longText, type Problems, readForm } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { replyOfProject } from '../replies.queries.ts'
import { resolveReply } from '../resolve-reply.action.ts'
import { Resolution } from './replies.view.tsx'

export const form = {
  resolution: longText({ label: 'Your reply', empty: 'Enter your reply', maxLength: 2000 }),
}

const title = 'Reply to somebody'

async function everything(db: Reader, params: { project: string; reply: string }) {
  const project = await projectFor(db, params.project)
  return { project, reply: found(await replyOfProject(db, project.id, params.reply), 'reply') }
}

/** What the lead answers to somebody who wrote back. */
export default page({
  path: addresses.resolution,
  allow: 'insights.tell',

  async get({ db, params, answers }) {
    const all = await everything(db, params)
    if (all.reply.resolvedAt) return goTo(href(addresses.replies, { project: params.project }))
    return view(title, <Resolution form={form} {...all} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params)
    const wrong = (problems: Problems) => again(title, <Resolution form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    if (read.values.resolution.length < 3) return wrong({ resolution: 'Enter your reply, in at least 3 letters' })
    const resolved = await resolveReply(work, all.project, params.reply, read.values.resolution)
    if (resolved.ok) return goTo(href(addresses.replies, { project: params.project }))
    return wrong({ '': `Somebody else has replied already: ${all.reply.resolution ?? ''}` })
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.replies, { project }), text: 'Back to the replies' } })

import { dayOf } from '#lib/dates.ts'
import { isShorterThan } from '#lib/text.ts'
import { emailSuits } from '#modules/contributors/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { longText, type Problems, readForm } from '#ui/form/index.ts'
import { accessFlagsOf } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import { replyOfProject } from '../replies.queries.ts'
import { resolveReply } from '../resolve-reply.action.ts'
import { Resolution } from './replies.view.tsx'

export const form = {
  resolution: longText({ label: 'Your reply', empty: 'Enter your reply', maxLength: 2000 }),
}

const title = 'Reply to somebody'

type Asked = { db: Reader; person: Person; now: Date; params: { project: string; reply: string } }

async function everything({ db, person, now, params }: Asked) {
  const project = await projectFor(db, params.project)
  const reply = found(await replyOfProject(db, project.id, params.reply), 'reply')
  const suits = reply.channel === 'email' ? await emailSuits(db, reply.contactEmail) : ({ ok: true } as const)
  const flags = await accessFlagsOf(db, [reply.receiptId], { id: person.id, today: dayOf(now) })
  return { project, reply, notByEmail: suits.ok ? undefined : suits.because, flag: flags.get(reply.receiptId) }
}

/** What the lead answers to somebody who wrote back. */
export default page({
  path: addresses.resolution,
  allow: 'insights.tell',

  async get({ params, answers, ...look }) {
    const all = await everything({ ...look, params })
    if (all.reply.resolvedAt) return goTo(href(addresses.replies, { project: params.project }))
    return view(title, <Resolution form={form} {...all} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) => again(title, <Resolution form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    if (isShorterThan(read.values.resolution, 3)) return wrong({ resolution: 'Enter your reply, in at least 3 letters' })
    const resolved = await resolveReply(work, all.project, params.reply, read.values.resolution)
    if (resolved.ok) return goTo(href(addresses.replies, { project: params.project }))
    return wrong({ '': `Somebody else has replied already: ${all.reply.resolution ?? ''}` })
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.replies, { project }), text: 'Back to the replies' } })

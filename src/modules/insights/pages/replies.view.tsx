import { dayInWords, dayOf } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { Flagged } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import type { QueuedReply } from '../replies.queries.ts'
import { replyNames } from '../reply.ts'
import { Contact } from './contact.view.tsx'
import type { form as ResolutionForm } from './resolution.page.tsx'

type Props = { project: Project; open: readonly QueuedReply[]; resolved: readonly QueuedReply[]; names: ReadonlyMap<string, string> }

export function Replies({ project, open, resolved, names }: Props) {
  return (
    <>
      <Title caption={project.title}>Replies</Title>
      <p>Some people cannot see their point in an answer, or want to talk. Those who wait longest come first.</p>
      {open.length === 0 && <p>Nobody waits for you here.</p>}
      <ul class="heard-rows">
        {open.map((reply) => (
          <li>
            <What reply={reply} />
            <a href={href(addresses.resolution, { project: project.slug, reply: reply.id })}>
              Reply<span class="nhsuk-u-visually-hidden"> to what came on {dayInWords(dayOf(reply.repliedAt))}</span>
            </a>
          </li>
        ))}
      </ul>
      {resolved.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Replied to</h2>
          <ul class="heard-rows">
            {resolved.map((reply) => (
              <li>
                <What reply={reply} />
                <p>
                  {names.get(reply.resolvedBy ?? '')} replied on {reply.resolvedAt && dayInWords(dayOf(reply.resolvedAt))}:
                </p>
                <Paragraphs text={reply.resolution ?? ''} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function What({ reply }: { reply: QueuedReply }) {
  return (
    <>
      <p class="nhsuk-u-margin-bottom-2">
        <strong>{replyNames[reply.kind]}</strong>, {dayInWords(dayOf(reply.repliedAt))}
      </p>
      {reply.words && <Paragraphs text={reply.words} />}
      <p>This is about:</p>
      {reply.withdrawnAt ? <p>They have taken these words back.</p> : <blockquote class="heard-quote">{reply.saidWords || erasedInWords}</blockquote>}
    </>
  )
}

type ResolutionProps = {
  form: typeof ResolutionForm
  project: Project
  reply: QueuedReply
  /** Why an email is not what they asked for. */
  notByEmail: string | undefined
  flag: Flagged | undefined
  answers: URLSearchParams
  problems?: Problems
}

export function Resolution({ form, project, reply, notByEmail, flag, answers, problems = {} }: ResolutionProps) {
  return (
    <Form problems={problems} title="Reply to somebody" caption={project.title}>
      <What reply={reply} />
      <p>
        <a href={href('/projects/:project/contributions/:contribution', { project: project.slug, contribution: reply.contributionId })}>
          See the whole path of what they said
        </a>
      </p>
      <h2 class="nhsuk-heading-m">How to reach them</h2>
      {reply.channel === 'none' ? (
        <p>{reply.reach || 'They left no contact. They read your reply with their receipt.'}</p>
      ) : (
        <Contact of={reply} flag={flag} />
      )}
      {reply.reach && reply.channel !== 'none' && <p>They also wrote: {reply.reach}</p>}
      <Ask form={form} name="resolution" answers={answers} problems={problems} hint={tells(reply, notByEmail)} />
      <Button preventDoubleClick>Save the reply</Button>
    </Form>
  )
}

function tells({ channel, stoppedAt, kind }: QueuedReply, notByEmail: string | undefined): string {
  const first = kind === 'want-to-talk' ? 'Talk to them first, then write down what came of it. ' : ''
  if (stoppedAt !== null) return `${first}They asked us to stop writing, so they read it only with their receipt`
  if (notByEmail) return `${first}${notByEmail}, so it is not emailed: it joins the people not told, and shows with their receipt`
  if (channel === 'email') return `${first}It is sent to them by email at once, and shows with their receipt`
  if (channel === 'letter') return `${first}It joins the letters to post, and shows with their receipt`
  if (channel === 'phone') return `${first}It joins the calls to make, and shows with their receipt`
  return `${first}It shows with their receipt`
}

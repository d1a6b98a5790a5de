import { dayInWords, dayOf } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import { countInWords } from '#lib/text.ts'
import type { contributionsOfReceipt } from '#modules/contributions/index.ts'
import { EqualityInvitation } from '#modules/equality/index.ts'
import type { Project, standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { addresses } from '../addresses.ts'
import { LoopLineOfContribution, type SaidOnLine } from '../loop-line.view.tsx'
import type { ThemeShown } from '../receipt-view.ts'
import type { repliesOfReceipt } from '../replies.queries.ts'
import { type ReplyKind, replyNames } from '../reply.ts'
import type { Piece } from '../say.ts'
import { Pieces } from './pieces.view.tsx'

type Reply = Awaited<ReturnType<typeof repliesOfReceipt>>[number]
type Standing = ReturnType<typeof standing>

export type SaidShown = Awaited<ReturnType<typeof contributionsOfReceipt>>[number] & {
  /** The line of the loop; null for words that were taken back or only tried. */
  line: SaidOnLine | null
  /** What is said about words that were set aside; null while they are not, or it may still change. */
  setAside: readonly Piece[] | null
  themes: readonly ThemeShown[]
  answered: boolean
  replies: readonly Reply[]
}

type Props = { project: Project; said: readonly SaidShown[]; promise: Standing; wantsToHear: boolean; replied: ReplyKind | undefined }

export function ReceiptView({ project, said, promise, wantsToHear, replied }: Props) {
  const waiting = said.some((one) => !one.answered && !one.withdrawnAt)
  return (
    <>
      {replied && <Thanks kind={replied} contact={project.contactName} />}
      <Title caption={project.title}>What came of what you said</Title>
      {waiting && promise && <Promised promise={promise} />}
      {said.length === 0 && (
        <p>You answered without words of your own, so there is nothing to answer here. Your answers count with everybody else’s.</p>
      )}
      {said.map((one, index) => (
        <Said one={one} number={said.length > 1 ? index + 1 : undefined} promise={promise} />
      ))}
      <h2 class="nhsuk-heading-m">Talk to a person</h2>
      <p>
        {project.contactName}, phone {project.contactPhone}
        {project.contactEmail && <>, email {project.contactEmail}</>}
      </p>
      <h2 class="nhsuk-heading-m">What else you can do</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>
          <a href={href('/projects/:project', { project: project.slug })}>See what everyone said and what came of it</a>
        </li>
        <li>
          <a href="/receipt/withdraw">Take back your words, or stop us showing them to the public</a>
        </li>
        <li>
          <EqualityInvitation />
        </li>
        {wantsToHear && (
          <li>
            <a href="/receipt/stop">Stop telling me what happens</a>
          </li>
        )}
      </ul>
    </>
  )
}

function Thanks({ kind, contact }: { kind: ReplyKind; contact: string }) {
  const heading = kind === 'makes-sense' ? 'Thank you for telling us.' : `Thank you. ${contact} will read this and reply to you.`
  return <NotificationBanner variant="success" heading={heading} />
}

function Promised({ promise }: { promise: NonNullable<Standing> }) {
  if (promise.missedOn === null)
    return (
      <InsetText visuallyHiddenText="When you will hear">
        <p>We promise an answer by {dayInWords(promise.dueOn)}.</p>
      </InsetText>
    )
  return (
    <WarningCallout heading="We are late">
      <p>
        We promised an answer by {dayInWords(promise.missedOn)}.
        {promise.dueOn !== promise.missedOn && ` We now promise one by ${dayInWords(promise.dueOn)}. ${promise.reason}`}
      </p>
    </WarningCallout>
  )
}

function Said({ one, number, promise }: { one: SaidShown; number: number | undefined; promise: Standing }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">
        What you said{number !== undefined && ` (${number})`} on {dayInWords(one.saidOn ?? dayOf(one.receivedAt))}
      </h2>
      {one.question && <p>{one.question}</p>}
      {one.withdrawnAt ? (
        <p>You took these words back on {dayInWords(dayOf(one.withdrawnAt))}.</p>
      ) : (
        <blockquote class="heard-quote">{one.words || erasedInWords}</blockquote>
      )}
      {one.line && <LoopLineOfContribution said={one.line} promise={promise} />}
      {one.setAside && <Pieces pieces={one.setAside} level="h3" />}
      {one.themes.map((theme) => (
        <Theme theme={theme} />
      ))}
      {!one.withdrawnAt && !one.setAside && one.themes.length === 0 && (
        <p>We have what you said. A person will read it, and put it together with what others said.</p>
      )}
      {one.answered && !one.withdrawnAt && <SayBack one={one} />}
      {one.replies
        .filter((reply) => reply.kind !== 'makes-sense')
        .map((reply) => (
          <Earlier reply={reply} />
        ))}
    </section>
  )
}

function Theme({ theme: { theme, others, pieces, late, difference } }: { theme: ThemeShown }) {
  return (
    <>
      <h3 class="nhsuk-heading-s">{theme}</h3>
      {others > 0 && <p>{countInWords(others, 'other person', 'other people')} spoke about this too.</p>}
      {pieces.length === 0 ? <p>There is no answer yet.</p> : <Pieces pieces={pieces} level="h4" />}
      {late && (
        <p>
          <strong>{late}</strong>
        </p>
      )}
      {difference && (
        <>
          <h4 class="nhsuk-heading-xs">What difference it made</h4>
          <Paragraphs text={difference} />
        </>
      )}
    </>
  )
}

/** Three ways to say back whether this answers them. */
function SayBack({ one }: { one: SaidShown }) {
  const page = href(addresses.reply, { contribution: one.id })
  const [last] = one.replies
  if (last?.kind === 'makes-sense') return <p>You told us on {dayInWords(dayOf(last.repliedAt))} that this makes sense.</p>
  return (
    <>
      <h3 class="nhsuk-heading-s">Does this answer you?</h3>
      <Form action={page}>
        <Hidden name="kind" value="makes-sense" />
        <Button variant="secondary" preventDoubleClick>
          {replyNames['makes-sense']}
        </Button>
      </Form>
      <ul class="nhsuk-list">
        {(['point-missing', 'want-to-talk'] as const).map((kind) => (
          <li>
            <a href={href(addresses.reply, { contribution: one.id }, { kind })}>{replyNames[kind]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Earlier({ reply }: { reply: Reply }) {
  return (
    <InsetText visuallyHiddenText="What you wrote back">
      <p>
        On {dayInWords(dayOf(reply.repliedAt))} you told us: {replyNames[reply.kind]}.
      </p>
      {reply.words && <blockquote class="heard-quote">{reply.words}</blockquote>}
      {reply.resolution && reply.resolvedAt ? (
        <>
          <p>Our reply of {dayInWords(dayOf(reply.resolvedAt))}:</p>
          <Paragraphs text={reply.resolution} />
        </>
      ) : (
        <p>We have not replied yet.</p>
      )}
    </InsetText>
  )
}

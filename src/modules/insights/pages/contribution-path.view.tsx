import { dayInWords, dayOf, momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Details } from '#ui/nhs/details.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { type FeedbackState, stateNames } from '../feedback.ts'
import type { LoopState } from '../loop.ts'
import { outcomeNames } from '../outcome.ts'
import type { SortedBefore, ThemeOnPath } from '../path.queries.ts'
import { channelNames } from '../path.ts'
import { type ReplyKind, replyNames } from '../reply.ts'
import { type AsideReason, asideNames } from '../set-aside.ts'
import { sortingAddresses } from '../workspace-addresses.ts'

export type FeedbackRow = { channel: 'email' | 'phone' | 'letter'; madeAt: Date; toldOn: string | null; toldHow: string; state: FeedbackState }
export type ReplyRow = { kind: ReplyKind; words: string; repliedAt: Date; resolvedAt: Date | null; resolution: string | null }

type Props = {
  project: { slug: string }
  state: LoopState
  themes: readonly ThemeOnPath[]
  aside: { reason: AsideReason | 'withdrawn'; setBy: string | null; setAt: Date } | undefined
  before: readonly SortedBefore[]
  feedback: readonly FeedbackRow[]
  replies: readonly ReplyRow[]
  names: ReadonlyMap<string, string>
}

/** Every step of the path with its who and its when. */
export function PathInWords({ project, state, themes, aside, before, feedback, replies, names }: Props) {
  const by = (id: string | null, at: Date) => `${id === null ? '' : `by ${names.get(id) ?? 'somebody who left'} `}on ${momentInWords(at)}`
  return (
    <>
      <h2 class="nhsuk-heading-m">Its path</h2>
      {aside && (
        <p>
          Set aside {by(aside.setBy, aside.setAt)}: {asideNames[aside.reason]}.
        </p>
      )}
      {!aside && themes.length === 0 && <p>Nobody has sorted it yet.</p>}
      {!aside && themes.map((theme) => <OneTheme key={theme.id} project={project} theme={theme} placed={by(theme.placedBy, theme.placedAt)} />)}
      {before.length > 0 && (
        <Details summary="How it was sorted before">
          <ul class="nhsuk-list nhsuk-list--bullet">
            {before.map((one) => (
              <li>
                {one.name !== null ? `Under “${one.name}”` : `Set aside: ${asideNames[one.reason ?? 'blank']}`} {by(one.sortedBy, one.sortedAt)}.
                Changed {by(one.takenBy, one.takenAt)}.
              </li>
            ))}
          </ul>
        </Details>
      )}
      {feedback.length > 0 && (
        <>
          <h3 class="nhsuk-heading-s">Feedback to this person</h3>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {feedback.map((one) => (
              <li>
                {one.toldOn === null
                  ? `Made on ${dayInWords(dayOf(one.madeAt))}: ${stateNames[one.state]}`
                  : `Told on ${dayInWords(one.toldOn)}: ${one.toldHow || channelNames[one.channel]}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {replies.length > 0 && <Replies replies={replies} disputed={state.disputed} />}
    </>
  )
}

function OneTheme({ project, theme, placed }: { project: { slug: string }; theme: ThemeOnPath; placed: string }) {
  const rows: SummaryRow[] = [
    { name: 'Put here', value: placed },
    { name: 'Decision', value: theme.what === null ? 'None recorded' : `${theme.what} (${theme.decidedBy}, ${dayInWords(theme.decidedOn ?? '')})` },
    { name: 'Answer', value: answerWords(theme) },
  ]
  return (
    <>
      <h3 class="nhsuk-heading-s">
        Theme: <a href={href(sortingAddresses.theme, { project: project.slug, theme: theme.id })}>{theme.name}</a>
      </h3>
      <SummaryList rows={rows} />
    </>
  )
}

function answerWords({ outcome, reason, dueOn, releasedAt, draftId }: ThemeOnPath): string {
  if (outcome === null || releasedAt === null) return draftId === null ? 'None yet' : 'Being written'
  const by = dueOn === null ? '' : ` by ${dayInWords(dueOn)}`
  return `${outcomeNames[outcome]}${by}, released on ${dayInWords(dayOf(releasedAt))}. ${reason ?? ''}`.trim()
}

const Replies = ({ replies, disputed }: { replies: readonly ReplyRow[]; disputed: boolean }) => (
  <>
    <h3 class="nhsuk-heading-s">What they said back{disputed && ' (they see it differently)'}</h3>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {replies.map((reply) => (
        <li>
          {replyNames[reply.kind]}, on {momentInWords(reply.repliedAt)}
          {reply.words !== '' && <>: “{reply.words}”</>}
          {reply.resolvedAt !== null && (
            <>
              {' '}
              We replied on {momentInWords(reply.resolvedAt)}: {reply.resolution}
            </>
          )}
        </li>
      ))}
    </ul>
  </>
)

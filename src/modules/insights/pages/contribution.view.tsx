import { dayInWords, momentInWords } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import type { contributionsOfReceipt } from '#modules/contributions/index.ts'
import type { Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { addresses } from '../addresses.ts'
import type { LoopState } from '../loop.ts'
import type { AnswerOnLine } from '../loop-line.view.tsx'
import { LoopLineOfContribution } from '../loop-line.view.tsx'
import type { asideOnPath, SaidInProject, SortedBefore, ThemeOnPath } from '../path.queries.ts'
import { sourceName } from '../sources.ts'
import type { Theme } from '../theme.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { type FeedbackRow, PathInWords, type ReplyRow } from './contribution-path.view.tsx'
import { UrgentMark } from './urgent-mark.view.tsx'
import { Aside, Under } from './workspace-actions.view.tsx'

export const contributionTitle = 'What somebody said'

type Consent = Awaited<ReturnType<typeof contributionsOfReceipt>>[number]

export type ContributionProps = {
  project: { slug: string; title: string; closedAt: Date | null }
  said: SaidInProject
  consent: Consent | undefined
  state: LoopState
  told: { on: string; how: string } | null
  path: {
    themes: readonly ThemeOnPath[]
    aside: Awaited<ReturnType<typeof asideOnPath>>
    before: readonly SortedBefore[]
    feedback: readonly FeedbackRow[]
    replies: readonly ReplyRow[]
  }
  promise: Standing | undefined
  names: ReadonlyMap<string, string>
  handedOut: boolean
  themes: readonly Theme[]
  /** Flagged as something that cannot wait. */
  urgent: boolean
  may: { sort: boolean; publish: boolean; note: boolean; urgent: boolean }
  done: string | undefined
  answers: URLSearchParams
  problems?: Problems
}

/** One contribution: its words, where it is, and its whole path. */
export function Contribution(props: ContributionProps) {
  const { project, said, state, told, path, promise, names, may, done, problems = {} } = props
  const sorts = may.sort && project.closedAt === null && said.state !== 'withdrawn'
  const links = {
    said: undefined,
    theme: href(sortingAddresses.themes, { project: project.slug }),
    decision: href(addresses.decisions, { project: project.slug }),
    answer: href(addresses.answers, { project: project.slug }),
  }
  return (
    <>
      <ProblemSummary problems={problems} />
      {done && <NotificationBanner variant="success" heading="This contribution is sorted." headingElement="p" />}
      <Title caption={project.title}>{contributionTitle}</Title>
      {said.withdrawnAt ? (
        <p>The person who said this took their words back on {momentInWords(said.withdrawnAt)}.</p>
      ) : (
        <blockquote class="heard-quote heard-words">{said.words || erasedInWords}</blockquote>
      )}
      {(props.urgent || may.urgent) && (
        <p>
          <UrgentMark project={project} contribution={said.id} urgent={props.urgent} may={may.urgent} />
        </p>
      )}
      <LoopLineOfContribution said={onLine(said, state, path, told)} promise={promise} links={links} />
      <h2 class="nhsuk-heading-m">About it</h2>
      <SummaryList rows={aboutRows(props)} />
      <PathInWords project={project} state={state} {...path} names={names} />
      {sorts && <SortIt {...props} problems={problems} />}
    </>
  )
}

function onLine(said: SaidInProject, state: LoopState, { themes, aside }: ContributionProps['path'], told: ContributionProps['told']) {
  return {
    saidOn: said.saidOn,
    saidOnText: said.saidOnText ?? '',
    receivedAt: said.receivedAt,
    source: said.source,
    state,
    themes: themes.map((theme) => ({ name: theme.name, placedAt: theme.placedAt, answer: answerOf(theme) })),
    aside: aside ? { reason: aside.reason, at: aside.setAt } : null,
    told,
  }
}

const answerOf = ({ outcome, releasedAt, what, decidedBy, decidedOn }: ThemeOnPath): AnswerOnLine | null =>
  outcome === null || releasedAt === null ? null : { outcome, releasedAt, what, decidedBy, decidedOn }

const quoteWords = {
  named: 'Yes, with their name',
  'first-name': 'Yes, with their first name',
  anonymous: 'Yes, without a name',
  'not-public': 'No',
} as const

function aboutRows({ project, said, consent, names, handedOut, may }: ContributionProps): SummaryRow[] {
  const at = { project: project.slug, contribution: said.id }
  const publicWords = {
    href: href(sortingAddresses.publicWords, { project: project.slug, contribution: said.id }),
    children: 'Choose words',
    visuallyHiddenText: 'for the public',
  }
  const quoted = consent && consent.quoteAs !== 'not-public' && consent.mayQuote
  const when = said.saidOn ? dayInWords(said.saidOn) : said.saidOnText ? `Written as “${said.saidOnText}”` : 'The day on which we received it'
  const optional = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : [])
  return [
    { name: 'How it came in', value: sourceName(said.source) },
    { name: 'Said', value: when },
    { name: 'Received', value: momentInWords(said.receivedAt) },
    ...optional('Typed by', consent?.typedBy && (names.get(consent.typedBy) ?? 'A member of staff')),
    ...optional('Question', said.question),
    ...optional('Service', said.service),
    ...optional('Score', said.score),
    {
      name: 'May it be quoted?',
      value: consent
        ? consent.mayQuote || consent.quoteAs === 'not-public'
          ? quoteWords[consent.quoteAs]
          : 'No: answers to this question are not for the public'
        : 'No',
      actions: quoted && may.publish && said.state !== 'withdrawn' ? [publicWords] : [],
    },
    ...optional('Shown to the public', consent?.publicWords),
    {
      name: 'Receipt',
      value: handedOut ? 'Handed out. With its code, the person can look this up' : 'None was handed out',
      actions: may.note ? [{ href: href(sortingAddresses.receipt, at), children: handedOut ? 'Give out again' : 'Give out a receipt' }] : [],
    },
  ]
}

function SortIt({ project, said, themes, answers, problems = {} }: ContributionProps) {
  return (
    <section aria-labelledby="sort">
      <h2 class="nhsuk-heading-m" id="sort">
        Sort it
      </h2>
      <form method="post" action={href(sortingAddresses.contribution, { project: project.slug, contribution: said.id })} novalidate>
        <Under themes={themes} answers={answers} problems={problems} />
        <Aside answers={answers} problems={problems} />
        {said.state === 'set-aside' && (
          <Button name="do" value="back" variant="secondary" preventDoubleClick>
            Put back among what is not sorted yet
          </Button>
        )}
      </form>
    </section>
  )
}

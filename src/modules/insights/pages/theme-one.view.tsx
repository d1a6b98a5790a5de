import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import type { Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { addresses } from '../addresses.ts'
import type { releasedAnswersOfTheme } from '../answers.queries.ts'
import type { Voice } from '../brief.queries.ts'
import type { ThemeLoop } from '../loop.queries.ts'
import { LoopLineOfTheme } from '../loop-line.view.tsx'
import { whatHappensNow } from '../outcome.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { Voices } from './quotes.view.tsx'
import { ThemeQuestions } from './theme-form.view.tsx'

type Answer = Awaited<ReturnType<typeof releasedAnswersOfTheme>>[number]

type Props = {
  project: { slug: string; title: string; closedAt: Date | null }
  theme: { id: string; name: string; about: string; madeAt: Date }
  loop: ThemeLoop
  answer: Answer | null
  voices: readonly Voice[]
  merged: readonly { id: string; name: string }[]
  promise: Standing | undefined
  may: { sort: boolean; answer: boolean; tell: boolean }
  saved: boolean
  answers: URLSearchParams
  problems?: Problems
}

/** One theme: where it is, what people said in it, and what can be done with it. */
export function OneTheme({ project, theme, loop, answer, voices, merged, promise, may, saved, answers, problems = {} }: Props) {
  const at = { project: project.slug, theme: theme.id }
  const said = href(sortingAddresses.workspace, { project: project.slug }, { theme: theme.id })
  const sorts = may.sort && project.closedAt === null
  const links = {
    said,
    decision: href(addresses.decisions, { project: project.slug }),
    answer: href(addresses.answers, { project: project.slug }),
    told: may.tell ? href(addresses.feedback, { project: project.slug }) : undefined,
  }
  return (
    <>
      <ProblemSummary problems={problems} />
      {saved && <NotificationBanner variant="success" heading="The theme is saved." headingElement="p" />}
      <Title caption={project.title}>{theme.name}</Title>
      {theme.about !== '' && <p>{theme.about}</p>}
      <LoopLineOfTheme theme={{ name: theme.name, madeAt: theme.madeAt, loop, answer }} promise={promise} links={links} />
      {answer && <Answered answer={answer} />}
      <p>
        <a href={said}>
          Read {loop.contributions === 1 ? 'what was said' : `all ${countInWords(loop.contributions, 'contribution', 'contributions')}`}
        </a>
      </p>
      {may.answer && project.closedAt === null && (
        <Button href={href(addresses.answer, at)}>{answer ? 'Answer this theme anew' : 'Answer this theme'}</Button>
      )}
      {voices.length > 0 && <h2 class="nhsuk-heading-m">{countInWords(voices.length, 'voice', 'voices')}</h2>}
      <Voices voices={voices} />
      {merged.length > 0 && <p>Merged into this theme: {listInWords(merged.map((one) => `“${one.name}”`))}.</p>}
      {sorts && (
        <>
          <h2 class="nhsuk-heading-m">Change this theme</h2>
          <Details summary="Rename or describe it" open={Object.keys(problems).length > 0}>
            {answer && <p>Its answer is public, and people were told about it by this name.</p>}
            <form method="post" action={href(sortingAddresses.theme, at)} novalidate>
              <ThemeQuestions answers={answers} problems={problems} />
              <Button preventDoubleClick>Save</Button>
            </form>
          </Details>
          <ul class="nhsuk-list">
            <li>
              <a href={href(sortingAddresses.split, at)}>Split it: move some of what was said to a new theme</a>
            </li>
            <li>
              <a href={href(sortingAddresses.merger, at)}>Merge it into another theme</a>
            </li>
          </ul>
        </>
      )}
    </>
  )
}

const Answered = ({ answer }: { answer: Answer }) => (
  <>
    <h2 class="nhsuk-heading-m">The answer</h2>
    <p>
      {whatHappensNow(answer)} Released on {dayInWords(dayOf(answer.releasedAt))}.
    </p>
    {answer.reason !== '' && <p>{answer.reason}</p>}
  </>
)

/** A theme that is only a pointer now. */
export const MergedTheme = ({
  project,
  name,
  into,
}: {
  project: { slug: string; title: string }
  name: string
  into: { id: string; name: string }
}) => (
  <>
    <Title caption={project.title}>{name}</Title>
    <p>
      This theme was merged into <a href={href(sortingAddresses.theme, { project: project.slug, theme: into.id })}>{into.name}</a>. All that was said
      in it is there.
    </p>
  </>
)

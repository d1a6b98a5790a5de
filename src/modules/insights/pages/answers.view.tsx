import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { Tag, type TagColour } from '#ui/nhs/tag.tsx'
import { addresses } from '../addresses.ts'
import { type AnswerState, answerState, isLate } from '../answer.ts'
import type { ThemeWithAnswer } from '../answers.queries.ts'
import { outcomeNames } from '../outcome.ts'

type May = { answer: boolean; check: boolean; release: boolean }
type Props = { project: Project; themes: readonly ThemeWithAnswer[]; may: May; today: string; released: boolean }

const tags: Record<AnswerState, { words: string; colour: TagColour }> = {
  none: { words: 'No answer', colour: 'red' },
  draft: { words: 'To be checked', colour: 'yellow' },
  checked: { words: 'Checked', colour: 'blue' },
  released: { words: 'Released', colour: 'green' },
  'due-back': { words: 'Day has come', colour: 'orange' },
}

export const stateOf = (theme: ThemeWithAnswer, today: string): AnswerState =>
  answerState(
    {
      draft: theme.draftId === null ? undefined : { checked: theme.checkedAt !== null },
      standing: theme.answerId === null ? undefined : { dueOn: theme.dueOn, differenceNoted: theme.differenceNoted },
    },
    today,
  )

export function Answers({ project, themes, may, today, released }: Props) {
  const checked = themes.filter((theme) => stateOf(theme, today) === 'checked').length
  return (
    <>
      {released && <NotificationBanner variant="success" heading="The answers are released. Everyone who left a contact is being told." />}
      <Title caption={project.title}>Answers</Title>
      {themes.length === 0 && (
        <p>
          There are no themes yet. <a href={href('/projects/:project/contributions', { project: project.slug })}>Sort what people said into themes</a>{' '}
          first.
        </p>
      )}
      {themes.length > 0 && (
        <p>Every theme needs an answer. Somebody who did not write it checks it. Then all checked answers are released together.</p>
      )}
      {may.release && checked > 0 && (
        <Button
          href={href(addresses.release, { project: project.slug })}
        >{`Look over ${countInWords(checked, 'checked answer', 'checked answers')} and release`}</Button>
      )}
      {themes.length > 0 && (
        <Table
          responsive
          firstCellIsHeader
          caption="Themes and their answers"
          columns={['Theme', { children: 'People', format: 'numeric' }, 'Answer', 'What to do']}
          rows={themes.map((theme) => [
            theme.name,
            theme.people.toLocaleString('en-GB'),
            <Where theme={theme} today={today} />,
            <Next project={project} theme={theme} state={stateOf(theme, today)} may={may} />,
          ])}
        />
      )}
    </>
  )
}

function Where({ theme, today }: { theme: ThemeWithAnswer; today: string }) {
  const { words, colour } = tags[stateOf(theme, today)]
  const late = theme.answerId !== null && isLate(theme, today)
  return (
    <>
      <Tag colour={colour}>{words}</Tag>
      {theme.draftOutcome && <span class="heard-beside"> {outcomeNames[theme.draftOutcome]}</span>}
      {theme.outcome && theme.releasedAt && (
        <p class="nhsuk-body-s nhsuk-u-margin-bottom-0">
          {outcomeNames[theme.outcome]}
          {theme.dueOn && ` by ${dayInWords(theme.dueOn)}`}, released on {dayInWords(dayOf(theme.releasedAt))}
          {late && '. Late: the public page says so'}
        </p>
      )}
    </>
  )
}

function Next({ project, theme, state, may }: { project: Project; theme: ThemeWithAnswer; state: AnswerState; may: May }) {
  const about = <span class="nhsuk-u-visually-hidden"> “{theme.name}”</span>
  const answer = href(addresses.answer, { project: project.slug, theme: theme.id })
  const difference = theme.answerId && href(addresses.difference, { project: project.slug, answer: theme.answerId })
  return (
    <>
      {may.check && theme.draftId && state === 'draft' && (
        <>
          <a href={href(addresses.check, { project: project.slug, answer: theme.draftId })}>Check{about}</a>
          <br />
        </>
      )}
      {may.answer && difference && (
        <>
          <a href={difference}>Say what difference it made{about}</a>
          <br />
        </>
      )}
      <a href={answer}>
        {may.answer
          ? { none: 'Answer', draft: 'Edit', checked: 'Edit', released: 'Answer anew', 'due-back': 'Answer anew' }[state]
          : 'See the answer to'}
        {about}
      </a>
    </>
  )
}

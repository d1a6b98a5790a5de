import { dayInWords, dayOf } from '#lib/dates.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { addresses } from '../addresses.ts'
import type { draftOf, liveTheme, releasedAnswersOfTheme } from '../answers.queries.ts'
import type { Voice } from '../brief.queries.ts'
import type { decisionsOf } from '../decisions.queries.ts'
import { type Outcome, outcomeNames } from '../outcome.ts'
import { answerPieces } from '../say.ts'
import type { form as AnswerForm } from './answer.page.tsx'
import { Pieces } from './pieces.view.tsx'
import { Voices } from './quotes.view.tsx'

/** The outcomes as a form offers them, each with what it promises. */
export const formLabels: Record<Outcome, { label: string; hint: string }> = {
  changed: { label: 'It has changed', hint: 'Say below what is different now' },
  'will-change': { label: 'It will change by a day', hint: 'Give the day. If it passes, the public page says that we are late' },
  'already-in-place': { label: 'It is already in place', hint: 'Say below where people find it' },
  considering: { label: 'We are still considering it, until a day', hint: 'Give the day by which you will decide' },
  partly: { label: 'We can do a part of it', hint: 'Say below which part, and why not all' },
  'not-possible': { label: 'It is not possible', hint: 'Say below why' },
  'out-of-scope': { label: 'It is outside what this project can decide', hint: 'Say below who can decide it' },
}

type Props = {
  form: typeof AnswerForm
  project: Project
  theme: NonNullable<Awaited<ReturnType<typeof liveTheme>>>
  draft: Awaited<ReturnType<typeof draftOf>>
  decisions: Awaited<ReturnType<typeof decisionsOf>>
  released: Awaited<ReturnType<typeof releasedAnswersOfTheme>>
  voices: readonly Voice[]
  /** The organisation's glossary: what it explains needs no hint. */
  terms: readonly Term[]
  mayAnswer: boolean
  answers: URLSearchParams
  version: number
  problems?: Problems
  /** Somebody else saved meanwhile: their words are shown under the form. */
  showOther?: boolean
}

export function AnswerTheme({
  form,
  project,
  theme,
  draft,
  decisions,
  released,
  voices,
  terms,
  mayAnswer,
  answers,
  version,
  problems = {},
  showOther = false,
}: Props) {
  return (
    <>
      <Form problems={problems} title="Answer a theme" caption={project.title}>
        <p class="nhsuk-lede-text">{theme.name}</p>
        {theme.about && <Paragraphs text={theme.about} />}
        <Voices voices={voices} />
        {draft?.checkedAt && (
          <InsetText>
            <p>This answer is checked. If you change it, somebody has to check it again.</p>
          </InsetText>
        )}
        {mayAnswer ? (
          <>
            <Hidden name="version" value={version} />
            <Ask form={form} name="outcome" answers={answers} problems={problems} size="m" />
            <Ask form={form} name="dueOn" answers={answers} problems={problems} size="s" />
            <Ask form={form} name="reason" answers={answers} problems={problems} size="s" />
            {decisions.length > 0 && (
              <Ask
                form={form}
                name="decision"
                answers={answers}
                problems={problems}
                options={decisions.map(({ id, what, decidedOn }) => ({ value: id, label: `${what} (${dayInWords(decidedOn)})` }))}
              />
            )}
            <p>
              <a href={href(addresses.newDecision, { project: project.slug })}>Record a decision</a> first, if the one it rests on is not here.
            </p>
            <Button preventDoubleClick>Save the answer</Button>
          </>
        ) : (
          <p>This project is closed. Its answers stay as they are.</p>
        )}
      </Form>
      {draft && mayAnswer && <PlainHints texts={[{ name: 'The reason', text: draft.reason }]} terms={terms} />}
      {showOther && draft && <Other draft={draft} />}
      {draft && mayAnswer && (
        <p>
          <a href={href(addresses.removal, { project: project.slug, answer: draft.id })}>Delete this draft</a>
        </p>
      )}
      <Earlier released={released} />
    </>
  )
}

function Other({ draft }: { draft: NonNullable<Props['draft']> }) {
  return (
    <InsetText visuallyHiddenText="What somebody else saved">
      <h2 class="nhsuk-heading-s">What somebody else saved</h2>
      <p>
        {outcomeNames[draft.outcome]}
        {draft.dueOn && ` by ${dayInWords(draft.dueOn)}`}
      </p>
      <Paragraphs text={draft.reason} />
    </InsetText>
  )
}

/** What was released before, word for word. */
export function Earlier({ released }: { released: Props['released'] }) {
  if (released.length === 0) return null
  return (
    <Details summary="What people were told before">
      {released.map((one) => (
        <>
          <h2 class="nhsuk-heading-s">{dayInWords(dayOf(one.releasedAt))}</h2>
          <Pieces
            pieces={answerPieces({
              ...one,
              decision: one.what && one.decidedBy && one.decidedOn ? { what: one.what, decidedBy: one.decidedBy, decidedOn: one.decidedOn } : null,
            })}
          />
        </>
      ))}
    </Details>
  )
}

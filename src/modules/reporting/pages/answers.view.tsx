import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { isLate, type Outcome, outcomes } from '#modules/insights/index.ts'
import { Tag } from '#ui/nhs/tag.tsx'
import { outcomeWords } from '../outcomes.words.ts'
import type { publicThemes, publicVoices } from '../public.queries.ts'

export type Theme = Awaited<ReturnType<typeof publicThemes>>[number]
export type Voices = ReadonlyMap<string, Awaited<ReturnType<typeof publicVoices>>>

const VOICES_SHOWN = 3

/** Answers under what came of them: what changed first, then what did not, with its reason as plain as the rest. */
export function Answers({ themes, voices, today }: { themes: readonly Theme[]; voices: Voices; today: string }) {
  if (themes.length === 0) return null
  const byOutcome = Map.groupBy(themes, (theme) => theme.outcome as Outcome)
  return (
    <>
      {outcomes.flatMap((outcome) => {
        const answered = byOutcome.get(outcome)
        if (!answered) return []
        return [
          <h2 class="nhsuk-heading-l">{outcomeWords[outcome].heading}</h2>,
          <ul class="nhsuk-list heard-rows">
            {answered.map((theme) => (
              <Answered theme={theme} voices={(voices.get(theme.id) ?? []).slice(0, VOICES_SHOWN)} today={today} />
            ))}
          </ul>,
        ]
      })}
    </>
  )
}

function Answered({ theme, voices, today }: { theme: Theme; voices: readonly { words: string | null; shownName: string | null }[]; today: string }) {
  const { tag, colour } = outcomeWords[theme.outcome as Outcome]
  const overdue = isLate({ dueOn: theme.dueOn, differenceNoted: theme.difference !== null }, today)
  return (
    <li>
      <h3 class="nhsuk-heading-m">{theme.name}</h3>
      <p>
        <Tag colour={colour}>{tag}</Tag> {countInWords(theme.people, 'person', 'people')} said this.
      </p>
      {theme.reason && <p>{theme.reason}</p>}
      {theme.dueOn && (
        <p>
          {theme.outcome === 'considering' ? 'We will say more by' : 'By'} {dayInWords(theme.dueOn)}.
        </p>
      )}
      {overdue && (
        <p>
          <strong>Late:</strong> this day has passed, and we have not said what came of it.
        </p>
      )}
      {theme.decision && (
        <p>
          Decision: {theme.decision} ({theme.decidedBy}, {dayInWords(theme.decidedOn ?? '')})
        </p>
      )}
      {theme.difference && <p>What difference it made: {theme.difference}</p>}
      {voices.map((voice) => (
        <blockquote class="heard-quote">
          <p>{voice.words}</p>
          {voice.shownName && <footer>{voice.shownName}</footer>}
        </blockquote>
      ))}
      {theme.releasedAt && <p class="nhsuk-hint">Answered on {dayInWords(dayOf(theme.releasedAt))}</p>}
    </li>
  )
}

import { ok, type Result, refused } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'

/** What may still be open in a project. Counts of contributions, themes, people, replies and flags. */
export type StillOpen = {
  unanswered: number
  unreleased: number
  notTold: number
  repliesOpen: number
  /** Flags of what cannot wait, which nobody has ended. */
  urgent: number
  /** People who applied to take part in something, and wait for an answer (R30). */
  applicants: number
  /** 1 where a formal consultation was declared and is not marked complete (R9). */
  consultation: number
}

export type ClosingRefusal = 'not-open' | 'closed-before' | 'still-open'

/** Whether a project may close: only when nobody who spoke or applied is still waiting (R11, R14, R30), or may still come to harm. */
export function closing(project: { opened: boolean; closed: boolean }, open: StillOpen): Result<true, ClosingRefusal> {
  if (project.closed) return refused('closed-before')
  if (!project.opened) return refused('not-open')
  return Object.values(open).some((count) => count > 0) ? refused('still-open') : ok(true)
}

/** A thing that keeps a project open, in words, and the page of the project where it is mended. */
type Hindrance = { says: string; page: 'answers' | 'release' | 'feedback' | 'replies' | 'urgent' | 'applicants' | 'consultation' }

/** Everything that keeps the project open, in the order in which it is mended. */
export function hindrances({ unanswered, unreleased, notTold, repliesOpen, urgent, applicants, consultation }: StillOpen): Hindrance[] {
  const all: (Hindrance & { count: number })[] = [
    { count: urgent, says: `${countInWords(urgent, 'urgent flag is', 'urgent flags are')} open`, page: 'urgent' },
    {
      count: unanswered,
      says: `${countInWords(unanswered, 'thing that somebody said has', 'things that people said have')} no answer yet`,
      page: 'answers',
    },
    { count: unreleased, says: `${countInWords(unreleased, 'answer is', 'answers are')} written and not released`, page: 'release' },
    { count: notTold, says: `${countInWords(notTold, 'person has', 'people have')} not been told yet`, page: 'feedback' },
    { count: repliesOpen, says: `${countInWords(repliesOpen, 'reply waits', 'replies wait')} for you`, page: 'replies' },
    {
      count: applicants,
      says: `${countInWords(applicants, 'person who applied to take part waits', 'people who applied to take part wait')} for an answer`,
      page: 'applicants',
    },
    { count: consultation, says: 'A formal consultation is declared, and is not marked complete', page: 'consultation' },
  ]
  return all.filter(({ count }) => count > 0).map(({ says, page }) => ({ says, page }))
}

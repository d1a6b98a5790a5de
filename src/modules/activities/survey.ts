import { momentInWords } from '#lib/dates.ts'

export type Times = { publishedAt: Date | null; opensAt: Date | null; closesAt: Date | null }
export type SurveyState = 'not-published' | 'not-yet-open' | 'open' | 'closed'

/** Whether people can take part at a moment. The opening time is the first moment that counts; the closing time the first that does not. */
export function stateOf(survey: Times, project: { closedAt: Date | null }, now: Date): SurveyState {
  if (survey.publishedAt === null) return 'not-published'
  if (project.closedAt !== null || (survey.closesAt !== null && now >= survey.closesAt)) return 'closed'
  if (survey.opensAt !== null && now < survey.opensAt) return 'not-yet-open'
  return 'open'
}

/** The same for staff: 'Open until 3 May 2026 at 5pm'. */
export function stateInWords(survey: Times, state: SurveyState): string {
  switch (state) {
    case 'not-published':
      return 'Not published yet'
    case 'not-yet-open':
      return survey.opensAt ? `Opens on ${momentInWords(survey.opensAt)}` : 'Opens soon'
    case 'open':
      return survey.closesAt ? `Open until ${momentInWords(survey.closesAt)}` : 'Open, with no closing date'
    case 'closed':
      return survey.closesAt ? `Closed on ${momentInWords(survey.closesAt)}` : 'Closed'
  }
}

export const publishingGaps = ['project-not-open', 'no-question', 'why', 'privacy', 'at-risk', 'closing-passed'] as const
export type PublishingGap = (typeof publishingGaps)[number]

type Written = { why: string; privacy: string; atRisk: string; closesAt: Date | null }

/** What must still be done before people may be asked, in the order in which a person would do it. Empty: it may be published. */
export function missingBeforePublishing(
  survey: Written,
  project: { openedAt: Date | null; closedAt: Date | null },
  questions: number,
  now: Date,
): PublishingGap[] {
  const missing: Record<PublishingGap, boolean> = {
    'project-not-open': project.openedAt === null || project.closedAt !== null,
    'no-question': questions === 0,
    why: survey.why === '',
    privacy: survey.privacy === '',
    'at-risk': survey.atRisk === '',
    'closing-passed': survey.closesAt !== null && survey.closesAt <= now,
  }
  return publishingGaps.filter((gap) => missing[gap])
}

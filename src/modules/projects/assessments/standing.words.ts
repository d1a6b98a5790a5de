import type { AssessmentWarning } from './standing.ts'

export const warningWords: Record<AssessmentWarning, string> = {
  'duty-not-assessed': 'Nobody has assessed whether the law asks you to involve people in this.',
  'duty-too-late': 'The duty to involve people was assessed, or written down, only after a decision.',
  'equality-not-prepared': 'This is about a proposal, and the equality assessment has not reached the stage “Prepare”.',
  'groups-without-word': 'In the equality assessment, some groups have neither evidence with its source, nor a reason why there is none.',
  'consultation-not-complete': 'A formal consultation is declared, and is not marked complete.',
}

import type { AssessmentWarning } from './assessments/standing.ts'
import { warningWords as assessmentWords } from './assessments/standing.words.ts'
import type { OpeningWarning, shouldBeAnswered } from './opening.ts'

const words = {
  aims: { says: 'The plan does not say which groups it aims to reach, or why none', at: '/projects/:project/plan/aims' },
  method: { says: 'The plan does not say how people can take part', at: '/projects/:project/plan/method' },
  barriers: { says: 'The plan does not say what is done about everything that keeps people away', at: '/projects/:project/plan/barriers' },
  budget: { says: 'The plan has no budget, and no reason for having none', at: '/projects/:project/plan/budget' },
  'not-signed': { says: 'Two people have not signed this plan as it reads now', at: '/projects/:project/plan/versions' },
} as const satisfies Record<'not-signed' | (typeof shouldBeAnswered)[number], { says: string; at: string }>

const assessments = '/projects/:project/assessments' as const

/** A warning in words, and the path where it is seen to. */
export const warningInWords = (warning: OpeningWarning): { says: string; at: (typeof words)[keyof typeof words]['at'] | typeof assessments } =>
  warning in words ? words[warning as keyof typeof words] : { says: assessmentWords[warning as AssessmentWarning], at: assessments }

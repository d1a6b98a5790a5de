export const stages = ['prepare', 'assess', 'refine', 'review'] as const
export type Stage = (typeof stages)[number]

/** The nine protected characteristics of the Equality Act 2010. */
export const characteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage',
  'pregnancy',
  'race',
  'religion',
  'sex',
  'sexual-orientation',
] as const
/** What else the assessment of health inequalities looks at. None of these is a protected characteristic. */
export const inequalities = ['deprivation', 'geography', 'inclusion-health'] as const
export const abouts = [...characteristics, ...inequalities] as const
export type About = (typeof abouts)[number]

/** The questions of each stage. */
export const questionsOf = {
  prepare: ['what', 'aims', 'who', 'change'],
  assess: ['differences', 'causes', 'missing', 'gaps'],
  refine: ['changes', 'owners', 'measures'],
  review: ['planned', 'difference', 'next'],
} as const satisfies Record<Stage, readonly string[]>

/** What was written at a stage, by question. A question without an answer is left out or ''. */
export type StageAnswers = Readonly<Record<string, string>>

/** What is known of one group. Texts are '' where nothing was written. */
export type GroupEvidence = { evidence: string; source: string; noneBecause: string; effect: string }

export type Word = 'evidence' | 'source-missing' | 'explained' | 'nothing'

/** Whether there is a word on a group: evidence with its source, or an explanation why there is none (R50). */
export function wordOn(group: Pick<GroupEvidence, 'evidence' | 'source' | 'noneBecause'> | undefined): Word {
  if (!group) return 'nothing'
  if (group.evidence !== '') return group.source === '' ? 'source-missing' : 'evidence'
  return group.noneBecause === '' ? 'nothing' : 'explained'
}

/** The groups on which a word is missing: neither evidence with its source, nor why there is none. */
export const withoutWord = (groups: ReadonlyMap<About, GroupEvidence>): About[] =>
  abouts.filter((about) => {
    const word = wordOn(groups.get(about))
    return word === 'nothing' || word === 'source-missing'
  })

/** The questions of a stage that have no answer yet. A stage is marked done only with all of them answered. */
export const unanswered = (stage: Stage, answers: StageAnswers): string[] => questionsOf[stage].filter((question) => (answers[question] ?? '') === '')

export type Done = { version: number; at: Date; by: string }

export type StageStanding = { is: 'not-begun' } | { is: 'begun' } | { is: 'done'; done: Done } | { is: 'changed-since'; done: Done }

/**
 * Where a stage stands. It is done when somebody called a version done; a later version, or for the stage "assess" later evidence on a
 * group, is a change since, and the done version stays to be compared with.
 *
 * @param newest the number of its newest version, 0 where nothing was written
 */
export function stageStanding(newest: number, done: Done | undefined, evidenceAt?: Date): StageStanding {
  if (done) {
    const changed = newest > done.version || (evidenceAt !== undefined && evidenceAt > done.at)
    return { is: changed ? 'changed-since' : 'done', done }
  }
  return { is: newest > 0 || evidenceAt !== undefined ? 'begun' : 'not-begun' }
}

export type Change = { question: string; before: string; now: string }

/** What differs between two versions, question by question. `before` is undefined for the first version. */
export function changesBetween(before: StageAnswers | undefined, now: StageAnswers): Change[] {
  const questions = [...new Set([...Object.keys(now), ...Object.keys(before ?? {})])]
  return questions
    .map((question) => ({ question, before: before?.[question] ?? '', now: now[question] ?? '' }))
    .filter((change) => change.before !== change.now)
}

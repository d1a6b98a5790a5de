/** The ways of asking that Heard knows. A plan may use several. */
export const methods = ['survey', 'interviews', 'focus-groups', 'workshops', 'advisory-panel', 'opinion-map', 'priority-setting'] as const
export type Method = (typeof methods)[number]

export const isMethod = (text: string): text is Method => methods.some((method) => method === text)

export const exchanges = ['preferences', 'reasons', 'agreement', 'making', 'priorities', 'advising'] as const
export const depths = ['short', 'account', 'thorough'] as const
export const durations = ['days', 'weeks', 'months', 'standing'] as const
export const sensitivities = ['open', 'private', 'painful'] as const

/** What the advice goes by: what people are asked for, about how many people (1 to 1,000,000), how much of each, for how long, and how hard it is to talk about. */
export type MethodNeed = {
  exchange: (typeof exchanges)[number]
  people: number
  depth: (typeof depths)[number]
  duration: (typeof durations)[number]
  sensitivity: (typeof sensitivities)[number]
}

/** The questions behind the advice, in the order in which they are asked. */
export const needQuestions = ['exchange', 'people', 'depth', 'duration', 'sensitivity'] as const
export type NeedQuestion = (typeof needQuestions)[number]

export type PartOfNeed = { readonly [Question in NeedQuestion]: MethodNeed[Question] | null }

/** The whole need, or undefined while a question of it has no answer. */
export const wholeNeed = (part: PartOfNeed | undefined): MethodNeed | undefined =>
  part && needQuestions.every((question) => part[question] !== null) ? (part as MethodNeed) : undefined

/** The first question without an answer. Undefined: there is none. */
export const nextNeed = (part: PartOfNeed | undefined): NeedQuestion | undefined =>
  needQuestions.find((question) => part === undefined || part[question] === null)
